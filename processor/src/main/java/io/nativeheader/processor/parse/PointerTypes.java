package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.ClangType;

/** Classifies clang types in C's terms: pointers, arrays, and types that contain a pointer. The numbers are {@code enum CXTypeKind}. */
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

    /** Returns whether a value of the type contains a pointer. An array decays to one. */
    static boolean hasPointer(ClangType type) {
        ClangType canonical = type.canonical();
        return switch (canonical.kind()) {
            case 105 -> canonical.fields().stream().anyMatch(field -> holdsPointer(field.type()));
            case 177 -> hasPointer(canonical.value());
            default -> isPointer(canonical) || isArray(canonical);
        };
    }

    /** Returns whether a field of the type contains a pointer. An array is copied with its record and does not decay. */
    private static boolean holdsPointer(ClangType type) {
        return isArray(type) ? holdsPointer(type.canonical().element()) : hasPointer(type);
    }
}
