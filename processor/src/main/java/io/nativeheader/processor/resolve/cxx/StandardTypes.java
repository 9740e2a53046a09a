package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.cxx.CxxType;

/** Lowers types of C++'s standard library, except text that C++ only reads. */
final class StandardTypes {

    /**
     * Lowers a parameter that takes the type by value or by reference.
     *
     * @param isWritten whether it is a reference to non-const
     */
    Lowering<LoweredArgument> argument(CxxType.Standard type, boolean isWritten, ArgumentLowering.Named name) {
        return new Lowering.Impossible<>("it takes " + type.spelling());
    }

    /** Lowers a parameter that takes a pointer to the type. */
    Lowering<LoweredArgument> pointer(CxxType.Standard type, boolean isConst, ArgumentLowering.Named name) {
        return new Lowering.Impossible<>("it takes a pointer to " + type.spelling());
    }

    /**
     * Lowers a result.
     *
     * @param isReference whether the function returns a reference
     * @param isConst whether the reference is to const
     */
    Lowering<LoweredResult> result(CxxType.Standard type, boolean isReference, boolean isConst) {
        return new Lowering.Impossible<>("it returns " + type.spelling());
    }
}
