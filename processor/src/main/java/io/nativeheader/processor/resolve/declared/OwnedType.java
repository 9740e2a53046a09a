package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CVoid;

/** Compares pointer types of owned values and of the functions that free them. */
final class OwnedType {

    private OwnedType() {}

    /** Returns the target of a pointer: {@code char *} for {@code char **}. */
    static CType pointee(CType pointer) {
        return pointer.canonical() instanceof CPointer found ? found.pointee() : pointer;
    }

    /** Returns whether the type is {@code void *}. */
    static boolean isVoidPointer(CType pointer) {
        return pointer.canonical() instanceof CPointer found && found.pointee().canonical() instanceof CVoid;
    }

    /** Returns whether both types are pointers to the same type. */
    static boolean isSame(CType pointer, CType other) {
        return pointer.canonical() instanceof CPointer first
                && other.canonical() instanceof CPointer second
                && first.pointee().canonical().equals(second.pointee().canonical());
    }

    /** Returns whether a function with the given parameter type can free a value of the owned type. */
    static boolean fits(CType owned, CType parameter) {
        return isSame(owned, parameter) || owned.canonical() instanceof CPointer && isVoidPointer(parameter);
    }
}
