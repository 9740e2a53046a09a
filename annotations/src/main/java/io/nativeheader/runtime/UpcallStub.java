package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * A function of C that calls a Java object. It is lent, for a call or for as long as an arena lives, and leads to the object of that loan, on
 * whichever thread C calls it. Between loans it leads to nothing, so that it keeps no class from being unloaded.
 */
public final class UpcallStub implements AutoCloseable {

    /** Calls of a stub that is not warm; well below those at which the JDK specializes it. */
    private static final int OFTEN = 50;

    private final UpcallPool pool;
    private MemorySegment pointer;

    private Object callback;
    private Upcall<?> upcall;
    private MethodHandle handle;
    private long onFailure;

    /** The class of the last callback: its name, which does not keep the class. */
    private String last;

    /** The next idle one, where this one is. */
    UpcallStub next;

    /** Whether it is lent for one call. */
    boolean isForCall;

    private boolean warm;
    private boolean warmsItselfUp;
    private boolean rehearsing;
    private Thread warming;
    private int calls;

    UpcallStub(UpcallPool pool) {
        this.pool = pool;
    }

    /** Returns what C calls. */
    public MemorySegment pointer() {
        return pointer;
    }

    void pointer(MemorySegment made) {
        pointer = made;
    }

    /**
     * Lends it.
     *
     * @param onFailure what C gets when the callback throws
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
        last = callback.getClass().getName();
        callback = null;
        upcall = null;
        handle = null;
        pool.giveBack(this);
    }

    /**
     * Returns the object that C's call is for.
     *
     * @throws IllegalStateException if C kept the pointer longer than it may
     */
    public Object callback() {
        Object present = callback;
        if (present == null) {
            throw late();
        }
        return present;
    }

    private IllegalStateException late() {
        return new IllegalStateException(
                "C called a function pointer whose call or arena is over. It last led to an object of class " + last
                        + ". If C keeps the pointer, mark the parameter with @Retained, or pass a FunctionPointer.");
    }

    Upcall<?> upcall() {
        return upcall;
    }

    /** Returns the handle of a callback that has no {@link Upcall}, or of what a late call runs. */
    MethodHandle handle() {
        MethodHandle present = handle;
        return present == null ? pool.late() : present;
    }

    /** Takes what the callback threw, and returns what C gets. */
    public long fail(Throwable failure) {
        if (rehearsing) {
            Upcalls.rehearse(failure);
            return 0;
        }
        Upcalls.take(failure);
        return onFailure;
    }

    /** Returns the record that C gets by value when the callback throws: zeros. */
    public MemorySegment nothing() {
        return pool.nothing();
    }

    /** For a stub that is called as it is. */
    void needsNoWarmUp() {
        warm = true;
    }

    /**
     * Returns whether it is to be warmed up now.
     *
     * @param deep whether it is lent within many calls, where stack may be short, and where most stubs are called once
     */
    boolean needsWarmUp(boolean deep) {
        return !warm && !warmsItselfUp && (!deep || calls > OFTEN && StackReserve.isLarge());
    }

    /** Leaves the rest of {@link #warmUp} to the second call, because many programs make only one. */
    void rehearse() {
        warmsItselfUp = true;
        UpcallWarmUp.reserve();
        rehearsing = true;
        UpcallTargets.rehearse(this);
        rehearsing = false;
    }

    /**
     * Has the JVM link, and specialize for this stub, all that runs before the callback's own code. The JVM does so at the first and at the 128th call
     * otherwise, and ends if it then has no memory.
     *
     * @throws OutOfMemoryError if there is not enough memory now
     */
    void warmUp() {
        synchronized (this) {
            if (warming != null || warm) {
                return;
            }
            UpcallWarmUp.makeRoom();
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

    /** Returns whether a call of a cold stub comes from {@link #warmUp}. */
    boolean onlyWarmsUp() {
        if (warming == Thread.currentThread()) {
            return true;
        }
        if (!rehearsing && calls++ > 0 && warmsItselfUp) {
            try {
                warmUp();
            } catch (OutOfMemoryError full) {
                // the next call tries again
            }
        }
        return false;
    }
}
