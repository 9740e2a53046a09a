package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CVoid;

/** Which function can free what: one that takes a pointer to the same, or to anything. */
final class OwnedType {

    private OwnedType() {}

    /** What an out-parameter leads to: {@code char *} of {@code char **}. */
    static CType pointee(CType pointer) {
        return pointer.canonical() instanceof CPointer found ? found.pointee() : pointer;
    }

    /** {@code void *}. */
    static boolean isAnything(CType pointer) {
        return pointer.canonical() instanceof CPointer found && found.pointee().canonical() instanceof CVoid;
    }

    /** Whether both lead to the same. */
    static boolean isSame(CType pointer, CType other) {
        return pointer.canonical() instanceof CPointer first
                && other.canonical() instanceof CPointer second
                && first.pointee().canonical().equals(second.pointee().canonical());
    }

    /** Whether something of the type can be passed to a parameter of the other. */
    static boolean fits(CType owned, CType parameter) {
        return isSame(owned, parameter) || owned.canonical() instanceof CPointer && isAnything(parameter);
    }
}
