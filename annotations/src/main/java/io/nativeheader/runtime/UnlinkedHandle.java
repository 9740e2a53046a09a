package io.nativeheader.runtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Creates handles for functions that cannot be linked. */
final class UnlinkedHandle {

    private UnlinkedHandle() {}

    /**
     * Returns a handle that has the type of the linked function and throws an {@link UnsatisfiedLinkError} with this message at each call.
     */
    static MethodHandle of(FunctionDescriptor type, boolean capturesErrno, String message) {
        boolean returnsRecord = type.returnLayout().orElse(null) instanceof GroupLayout;
        MethodType methodType = CLinker.inJava(type);
        if (capturesErrno) {
            methodType = methodType.insertParameterTypes(0, MemorySegment.class);
        }
        if (returnsRecord) {
            methodType = methodType.insertParameterTypes(0, SegmentAllocator.class);
        }
        try {
            MethodHandle fail = MethodHandles.lookup()
                    .findStatic(UnlinkedHandle.class, "fail", MethodType.methodType(Object.class, String.class))
                    .bindTo(message);
            return MethodHandles.dropArguments(
                    fail.asType(MethodType.methodType(methodType.returnType())), 0, methodType.parameterList());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object fail(String message) {
        throw new UnsatisfiedLinkError(message);
    }
}
