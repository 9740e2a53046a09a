package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.ClangType;

/** Tells types that clang gives as they are in C's terms: pointers, arrays, and what holds a pointer. The numbers are of {@code enum CXTypeKind}. */
final class PointerTypes {

    private PointerTypes() {}

    static boolean isPointer(ClangType type) {
        return switch (type.canonical().kind()) {
            case ClangType.POINTER, 102 -> true;
            default -> false;
        };
    }

    static boolean isArray(ClangType type) {
        return switch (type.canonical().kind()) {
            case 112, 114, 115, 116 -> true;
            default -> false;
        };
    }

    /** Whether a value of the type has a pointer in it. An array decays to one. */
    static boolean hasPointer(ClangType type) {
        ClangType canonical = type.canonical();
        return switch (canonical.kind()) {
            case 105 -> canonical.fields().stream().anyMatch(field -> holdsPointer(field.type()));
            case 177 -> hasPointer(canonical.value());
            default -> isPointer(canonical) || isArray(canonical);
        };
    }

    /** The same of a field, whose array is copied with the record. */
    private static boolean holdsPointer(ClangType type) {
        return isArray(type) ? holdsPointer(type.canonical().element()) : hasPointer(type);
    }
}
