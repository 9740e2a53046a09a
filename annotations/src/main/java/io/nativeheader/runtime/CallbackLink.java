package io.nativeheader.runtime;

import io.nativeheader.FunctionPointer;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.function.Consumer;

/**
 * Connects one generated callback interface to its C function type: calls C functions of this type from Java, and creates function
 * pointers through which C calls Java.
 *
 * @param <T> the generated callback interface
 */
public final class CallbackLink<T> extends LazyHandle {

    private final FunctionDescriptor type;
    private final Upcall<T> upcall;
    private final MethodHandle handle;
    /** The C function's result if it is narrower than in Java; otherwise null. */
    private final NarrowInteger result;

    private UpcallPool pool;

    private CallbackLink(FunctionDescriptor type, Upcall<T> upcall, MethodHandle handle, NarrowInteger result) {
        this.type = type;
        this.upcall = upcall;
        this.handle = handle;
        this.result = result;
    }

    /**
     * Creates the link for a type that passes no struct by value and has at most {@link Upcall#MAX_PARAMETERS} parameters.
     *
     * @param type the C function type
     * @param upcall passes C's arguments to the callback
     * @param <T> the generated callback interface
     * @return the link
     */
    public static <T> CallbackLink<T> of(FunctionDescriptor type, Upcall<T> upcall) {
        return CLinker.isPlain(type)
                ? new CallbackLink<>(type, upcall, null, null)
                : new CallbackLink<>(type, NarrowUpcall.of(type, upcall), null, NarrowHandles.result(type));
    }

    /**
     * Creates the link for any other type. The lookup class needs a static method {@code upcall}, which C calls. The method's first
     * parameter is the {@link UpcallStub}, and the method must not throw.
     *
     * @param lookup a lookup in the class that declares {@code upcall}
     * @param type the C function type
     * @param <T> the generated callback interface
     * @return the link
     */
    public static <T> CallbackLink<T> of(MethodHandles.Lookup lookup, FunctionDescriptor type) {
        try {
            MethodHandle handle = lookup.findStatic(
                    lookup.lookupClass(), "upcall", CLinker.inJava(type).insertParameterTypes(0, UpcallStub.class));
            NarrowInteger result = CLinker.isPlain(type) ? null : NarrowHandles.result(type);
            return new CallbackLink<>(type, null, handle, result);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** {@return a handle that calls the C function whose address is its first argument} */
    public MethodHandle downcall() {
        return get();
    }

    @Override
    MethodHandle create() {
        return CLinker.downcall(type);
    }

    /**
     * Creates a function pointer through which C calls a Java object.
     *
     * @param callback the object to call
     * @param arena determines how long the pointer is valid
     * @param onFailure what C receives when the callback throws: an integer, an address, or the bits of a floating-point number
     * @return the function pointer
     * @throws ArithmeticException if C's result type cannot represent {@code onFailure} on this platform
     */
    @SuppressWarnings("restricted") // programs grant native access to this module
    public FunctionPointer<T> pointer(T callback, Arena arena, long onFailure) {
        UpcallStub stub = acquire(callback, onFailure, false);
        try {
            return new FunctionPointer<>(stub.pointer().reinterpret(arena, new ArenaEnd(stub)));
        } catch (RuntimeException | Error failure) {
            stub.close();
            throw failure;
        }
    }

    /**
     * Creates a function pointer through which C calls a Java object. C receives zero when the callback throws.
     *
     * @param callback the object to call
     * @param arena determines how long the pointer is valid
     * @return the function pointer
     */
    public FunctionPointer<T> pointer(T callback, Arena arena) {
        return pointer(callback, arena, 0);
    }

    /**
     * Borrows a stub that calls a Java object. The loan ends when the stub is closed. C receives zero when the callback throws.
     *
     * @param callback the object to call, or null
     * @return the stub, or null if the callback is null
     * @throws StackOverflowError if Java and C call each other too deeply
     */
    public UpcallStub borrow(T callback) {
        return borrow(callback, 0);
    }

    /**
     * Borrows a stub that calls a Java object. The loan ends when the stub is closed.
     *
     * @param callback the object to call, or null
     * @param onFailure what C receives when the callback throws: an integer, an address, or the bits of a floating-point number
     * @return the stub, or null if the callback is null
     * @throws ArithmeticException if C's result type cannot represent {@code onFailure} on this platform
     * @throws StackOverflowError if Java and C call each other too deeply
     */
    public UpcallStub borrow(T callback, long onFailure) {
        return callback == null ? null : acquire(callback, onFailure, true);
    }

    private UpcallStub acquire(T callback, long onFailure, boolean forCall) {
        if (result != null) {
            result.checked(onFailure);
        }
        UpcallPool from = pool;
        if (from == null) {
            from = upcall == null ? UpcallPool.ofHandles(type) : UpcallPool.ofScalars(type);
            pool = from;
        }
        UpcallStub stub = from.acquire(forCall);
        stub.lend(callback, upcall, handle, onFailure);
        return stub;
    }

    /** Returns the stub to its pool when the pointer's arena is closed. */
    private record ArenaEnd(UpcallStub stub) implements Consumer<MemorySegment> {
        @Override
        public void accept(MemorySegment pointer) {
            stub.close();
        }
    }
}
