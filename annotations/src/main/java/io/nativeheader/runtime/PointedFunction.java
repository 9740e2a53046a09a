package io.nativeheader.runtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;

/** The handle that calls a function by its address, which it takes first. */
final class PointedFunction extends LazyHandle {

    private final FunctionDescriptor type;

    private PointedFunction(FunctionDescriptor type) {
        this.type = type;
    }

    static LazyHandle of(FunctionDescriptor type) {
        return new PointedFunction(type);
    }

    @Override
    MethodHandle make() {
        return CLinker.downcall(type);
    }
}
