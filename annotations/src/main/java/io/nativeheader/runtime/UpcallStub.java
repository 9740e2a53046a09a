package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;

/**
 * A function of C that calls a Java object. One that a call borrows from its type's {@link CallbackLink} leads to the object of that call,
 * on whichever thread C calls it, until it is closed.
 */
public final class UpcallStub<T> implements AutoCloseable {

    private final CallbackLink<T> home;
    private T callback;
    private MemorySegment pointer;

    /** The next one that is free, where this one is. */
    UpcallStub<T> next;

    /**
     * @param home to which it goes back; null for one that is for one object alone
     */
    UpcallStub(CallbackLink<T> home, T callback) {
        this.home = home;
        this.callback = callback;
    }

    /** What C calls. */
    public MemorySegment pointer() {
        return pointer;
    }

    void pointer(MemorySegment made) {
        pointer = made;
    }

    /**
     * The object that C's call is for.
     *
     * @throws IllegalStateException if C kept the pointer longer than the call that it was passed to
     */
    public T callback() {
        T present = callback;
        if (present == null) {
            throw new IllegalStateException("C called a function after the end of the call that it was passed to."
                    + " Pass a FunctionPointer, which lives as long as its arena.");
        }
        return present;
    }

    void callback(T next) {
        callback = next;
    }

    /** Ends the loan. */
    @Override
    public void close() {
        home.giveBack(this);
    }
}
