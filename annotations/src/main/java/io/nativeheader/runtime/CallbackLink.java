package io.nativeheader.runtime;

import io.nativeheader.FunctionPointer;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/**
 * How Java and C call each other by the type of a generated callback: the handle that calls a function of C, and what C calls of Java. To make a
 * stub for C costs some dozen microseconds, so those that calls pass are kept: there are as many as were ever in use at once, by threads, by nested
 * calls and by parameters of one call.
 */
public final class CallbackLink<T> extends LazyHandle {

    private final FunctionDescriptor type;
    private final MethodHandle target;
    private final Arena arena = Arena.ofAuto();
    private UpcallStub<T> free;

    /**
     * @param target a static method that takes the stub first, and throws nothing
     * @param type of the function in C
     */
    private CallbackLink(MethodHandle target, FunctionDescriptor type) {
        this.target = target;
        this.type = type;
    }

    /**
     * That of a type with a static method {@code upcall}, which C calls, which takes the stub first, and throws nothing.
     *
     * @param lookup of the type
     * @param type of the function in C
     */
    public static <T> CallbackLink<T> of(MethodHandles.Lookup lookup, FunctionDescriptor type) {
        try {
            MethodHandle target = lookup.findStatic(
                    lookup.lookupClass(), "upcall", type.toMethodType().insertParameterTypes(0, UpcallStub.class));
            return new CallbackLink<>(target, type);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The handle that calls a function of C, whose address it takes first. */
    public MethodHandle downcall() {
        return get();
    }

    @Override
    MethodHandle make() {
        return CLinker.downcall(type);
    }

    /**
     * A pointer through which C calls a Java object.
     *
     * @param arena that the pointer lives as long as
     */
    public FunctionPointer<T> pointer(T callback, Arena arena) {
        return new FunctionPointer<>(stub(new UpcallStub<>(null, callback), arena));
    }

    /**
     * A stub that leads to a Java object until it is closed; null for null.
     *
     * @throws StackOverflowError if Java and C call each other without end
     */
    public UpcallStub<T> borrow(T callback) {
        if (callback == null) {
            return null;
        }
        StackReserve.require();
        UpcallStub<T> stub = take();
        if (stub == null) {
            stub = new UpcallStub<>(this, null);
            stub.pointer(stub(stub, arena));
        }
        stub.callback(callback);
        return stub;
    }

    private MemorySegment stub(UpcallStub<T> stub, Arena arena) {
        return CLinker.upcall(target.bindTo(stub), type, arena);
    }

    private synchronized UpcallStub<T> take() {
        UpcallStub<T> stub = free;
        if (stub != null) {
            free = stub.next;
        }
        return stub;
    }

    synchronized void giveBack(UpcallStub<T> stub) {
        stub.callback(null);
        stub.next = free;
        free = stub;
    }
}
