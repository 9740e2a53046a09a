package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;

/**
 * The stubs that calls pass for objects of one callback's type. To make one costs some dozen microseconds, so they are kept: there are
 * as many as were ever in use at once, by threads, by nested calls and by parameters of one call.
 */
public final class UpcallStubs<T> {

    private final MethodHandle target;
    private final FunctionDescriptor type;
    private final Arena arena = Arena.ofAuto();
    private UpcallStub<T> free;

    /**
     * @param target a static method that takes the stub first, and throws nothing
     * @param type of the function that C calls
     */
    public UpcallStubs(MethodHandle target, FunctionDescriptor type) {
        this.target = target;
        this.type = type;
    }

    /**
     * A stub that leads to the object until it is closed; null for null.
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
            stub.pointer(Upcalls.stub(stub, target, type, arena));
        }
        stub.callback(callback);
        return stub;
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
