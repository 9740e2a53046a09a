package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * A C function pointer that calls a Java object. A stub is lent for one call, or for the lifetime of an arena. During a loan it calls the
 * object of that loan, on any thread. Between loans it references no object, so that classes can be unloaded.
 */
public final class UpcallStub implements AutoCloseable {

    /**
     * After this many calls, a cold stub is warmed up even within many nested calls, provided that enough stack is left. The count is well
     * below the one at which the JDK specializes the stub's handles.
     */
    private static final int MANY_CALLS = 50;

    private final UpcallPool pool;
    private MemorySegment pointer;

    private Object callback;
    private Upcall<?> upcall;
    private MethodHandle handle;
    private long onFailure;

    /** The name of the last callback's class. A reference to the class itself would prevent its unloading. */
    private String lastClass;

    /** The next idle stub in the pool. */
    UpcallStub next;

    /** Whether the current loan lasts for one call only. */
    boolean isForCall;

    private boolean warm;
    private boolean warmsUpOnSecondCall;
    private boolean rehearsing;
    private Thread warming;
    private int calls;

    UpcallStub(UpcallPool pool) {
        this.pool = pool;
    }

    /** {@return the function pointer for C} */
    public MemorySegment pointer() {
        return pointer;
    }

    void pointer(MemorySegment created) {
        pointer = created;
    }

    /**
     * Starts a loan.
     *
     * @param onFailure what C receives when the callback throws
     */
    void lend(Object callback, Upcall<?> upcall, MethodHandle handle, long onFailure) {
        this.upcall = upcall;
        this.handle = handle;
        this.onFailure = onFailure;
        this.callback = callback;
    }

    /** Ends the loan. */
    @Override
    public void close() {
        lastClass = callback.getClass().getName();
        callback = null;
        upcall = null;
        handle = null;
        pool.release(this);
    }

    /**
     * Returns the callback of the current loan.
     *
     * @return the callback
     * @throws IllegalStateException if C calls the pointer after the loan has ended
     */
    public Object callback() {
        Object present = callback;
        if (present == null) {
            throw expired();
        }
        return present;
    }

    private IllegalStateException expired() {
        return new IllegalStateException(
                "C called a function pointer after its call or arena had ended. Its last callback was an instance of "
                        + lastClass
                        + ". If C keeps the pointer, mark the parameter with @Retained, or pass a FunctionPointer.");
    }

    Upcall<?> upcall() {
        return upcall;
    }

    /** Returns the handle of a callback without an {@link Upcall}, or the handle for late calls if the loan has ended. */
    MethodHandle handle() {
        MethodHandle present = handle;
        return present == null ? pool.expired() : present;
    }

    /**
     * Reports an exception of the callback.
     *
     * @param failure what the callback threw
     * @return the value that C receives
     */
    public long fail(Throwable failure) {
        if (rehearsing) {
            Upcalls.rehearse(failure);
            return 0;
        }
        Upcalls.report(failure);
        return onFailure;
    }

    /** {@return the zeroed record that C receives by value when the callback throws} */
    public MemorySegment zeroRecord() {
        return pool.zeroRecord();
    }

    /** Marks this stub as warm, because its target needs no warm-up. */
    void needsNoWarmUp() {
        warm = true;
    }

    /**
     * Returns whether to warm up this stub now.
     *
     * @param deep whether many calls hold stubs; then stack may be short, and most stubs are called only once
     */
    boolean needsWarmUp(boolean deep) {
        return !warm && !warmsUpOnSecondCall && (!deep || calls > MANY_CALLS && StackReserve.isLarge());
    }

    /** Runs only the failure path now, and leaves {@link #warmUp} to the second call. Many programs call a stub only once. */
    void rehearse() {
        warmsUpOnSecondCall = true;
        UpcallWarmUp.reserve();
        rehearsing = true;
        UpcallTargets.rehearse(this);
        rehearsing = false;
    }

    /**
     * Makes the JVM link and specialize everything that runs before the callback's own code. Otherwise the JVM does so at the first and the
     * 128th call, and terminates if it runs out of memory there.
     *
     * @throws OutOfMemoryError if too little memory is available now
     */
    void warmUp() {
        synchronized (this) {
            if (warming != null || warm) {
                return;
            }
            UpcallWarmUp.ensureMemory();
            warming = Thread.currentThread();
        }
        try {
            UpcallWarmUp.call(pointer);
            warm = true;
        } finally {
            warming = null;
        }
    }

    boolean isCold() {
        return !warm;
    }

    /**
     * Handles a call while this stub is cold. Returns true if {@link #warmUp} made the call. Otherwise counts the call; the second call
     * warms up a stub that was only rehearsed.
     */
    boolean onColdCall() {
        if (warming == Thread.currentThread()) {
            return true;
        }
        if (!rehearsing && calls++ > 0 && warmsUpOnSecondCall) {
            try {
                warmUp();
            } catch (OutOfMemoryError full) {
                // the next call tries again
            }
        }
        return false;
    }
}
