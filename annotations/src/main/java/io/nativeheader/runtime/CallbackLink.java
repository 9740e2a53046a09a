package io.nativeheader.runtime;

import io.nativeheader.FunctionPointer;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.function.Consumer;

/** How Java and C call each other by the type of a generated callback: the handle that calls a function of C, and what C calls of Java. */
public final class CallbackLink<T> extends LazyHandle {

    private final FunctionDescriptor type;
    private final Upcall<T> upcall;
    private final MethodHandle handle;
    private UpcallPool pool;

    private CallbackLink(FunctionDescriptor type, Upcall<T> upcall, MethodHandle handle) {
        this.type = type;
        this.upcall = upcall;
        this.handle = handle;
    }

    /**
     * Returns that of a type without structs by value and with at most {@link Upcall#MOST_PARAMETERS} parameters.
     *
     * @param type of the function in C
     * @param upcall which passes C's arguments on
     */
    public static <T> CallbackLink<T> of(FunctionDescriptor type, Upcall<T> upcall) {
        return new CallbackLink<>(type, upcall, null);
    }

    /**
     * Returns that of any other type, with a static method {@code upcall}, which C calls, which takes the stub first, and throws nothing.
     *
     * @param lookup of the type
     * @param type of the function in C
     */
    public static <T> CallbackLink<T> of(MethodHandles.Lookup lookup, FunctionDescriptor type) {
        try {
            MethodHandle handle = lookup.findStatic(
                    lookup.lookupClass(), "upcall", type.toMethodType().insertParameterTypes(0, UpcallStub.class));
            return new CallbackLink<>(type, null, handle);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Returns the handle that calls a function of C, whose address it takes first. */
    public MethodHandle downcall() {
        return get();
    }

    @Override
    MethodHandle make() {
        return CLinker.downcall(type);
    }

    /**
     * Returns a pointer through which C calls a Java object.
     *
     * @param arena that the pointer lives as long as
     * @param onFailure what C gets when the object throws: a number or an address as it is, a floating-point number's bits
     */
    @SuppressWarnings("restricted") // this module is the one that is given native access
    public FunctionPointer<T> pointer(T callback, Arena arena, long onFailure) {
        UpcallStub stub = lend(callback, onFailure, false);
        try {
            return new FunctionPointer<>(stub.pointer().reinterpret(arena, new End(stub)));
        } catch (RuntimeException | Error failure) {
            stub.close();
            throw failure;
        }
    }

    /** Returns a pointer through which C calls a Java object, and gets zero when that throws. */
    public FunctionPointer<T> pointer(T callback, Arena arena) {
        return pointer(callback, arena, 0);
    }

    /**
     * Returns a stub that leads to a Java object until it is closed; null for null. C gets zero when the object throws.
     *
     * @throws StackOverflowError if Java and C call each other without end
     */
    public UpcallStub borrow(T callback) {
        return borrow(callback, 0);
    }

    /** Returns a stub that leads to a Java object until it is closed; null for null. */
    public UpcallStub borrow(T callback, long onFailure) {
        return callback == null ? null : lend(callback, onFailure, true);
    }

    private UpcallStub lend(T callback, long onFailure, boolean forCall) {
        UpcallPool from = pool;
        if (from == null) {
            from = upcall == null ? UpcallPool.ofHandles(type) : UpcallPool.ofScalars(type);
            pool = from;
        }
        UpcallStub stub = from.take(forCall);
        stub.lend(callback, upcall, handle, onFailure);
        return stub;
    }

    /** The end of a pointer's arena. */
    private record End(UpcallStub stub) implements Consumer<MemorySegment> {
        @Override
        public void accept(MemorySegment pointer) {
            stub.close();
        }
    }
}
