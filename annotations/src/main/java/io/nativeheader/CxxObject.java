package io.nativeheader;

import io.nativeheader.runtime.CxxGifts;
import io.nativeheader.runtime.CxxLifetime;
import io.nativeheader.runtime.CxxPointer;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * A C++ object. If Java owns it, {@link #close} destroys it; otherwise it is borrowed from another object, and can be used until that owner
 * is closed. Two handles are equal if they have the same address and are of the same class, or the class of one extends that of the other.
 *
 * <p>Using an object after it or its owner was closed is an {@link IllegalStateException}. This check is not synchronized: closing an
 * object while another thread uses it is a data race, as in C++. An object in an {@link java.lang.foreign.Arena} is safe from that race,
 * because an arena cannot be closed during a call.
 */
public abstract class CxxObject implements AutoCloseable {

    private final CxxPointer pointer;
    private final MemorySegment segment;
    private CxxLifetime lifetime;

    /**
     * Creates a handle. Generated code calls this.
     *
     * @param pointer the object's address and lifetime
     * @throws NullPointerException if {@code pointer} is null
     */
    protected CxxObject(CxxPointer pointer) {
        this.pointer = pointer;
        this.segment = pointer.segment();
        this.lifetime = pointer.lifetime();
        pointer.ownedBy(getClass());
    }

    /**
     * Returns the object's address.
     *
     * @return a segment of size zero
     * @throws IllegalStateException if this object or its owner was closed, moved or released
     */
    public final MemorySegment segment() {
        if (!lifetime.isAlive()) {
            throw pointer.ended(getClass(), lifetime);
        }
        return segment;
    }

    /**
     * Returns the lifetime of this object, which objects borrowed from it share. Generated code calls this.
     *
     * @return the lifetime, which may have ended
     */
    public final CxxLifetime lifetime() {
        return lifetime;
    }

    /**
     * Returns the address for a C++ rvalue parameter, {@code Shape &&}. C++ takes the object's contents. Afterwards, every use of this
     * object except {@link #close} is an {@link IllegalStateException}. An owned object still needs {@link #close}, because C++ destroys an
     * object that was moved from, too.
     *
     * @return a segment of size zero
     * @throws IllegalStateException if this object or its owner was closed, moved or released
     */
    public final MemorySegment move() {
        MemorySegment address = segment();
        lifetime = pointer.move(getClass());
        return address;
    }

    /**
     * Transfers ownership of the object to C++, for example for a {@code std::unique_ptr} parameter. Afterwards, every use of this object is
     * an {@link IllegalStateException}, and {@link #close} has no effect.
     *
     * @return a segment of size zero
     * @throws IllegalStateException if Java does not own the object, so that C++ would delete it while something else owns it; or if this
     *     object or its owner was closed, moved or released
     */
    public final MemorySegment release() {
        MemorySegment address = segment();
        pointer.release(getClass());
        return address;
    }

    /**
     * Returns the address for a C++ rvalue parameter, as {@link #move()} does, but moves the object later. Generated code calls this.
     *
     * @param gifts moves the object when all arguments of the call are accepted
     * @return a segment of size zero
     * @throws IllegalStateException if this object or its owner was closed, moved or released, or is passed twice
     */
    public final MemorySegment move(CxxGifts gifts) {
        MemorySegment address = segment();
        pointer.checkMovable();
        gifts.add(this, this::move);
        return address;
    }

    /**
     * Returns the address for a parameter that takes over the object, as {@link #release()} does, but transfers ownership later. Generated code
     * calls this.
     *
     * @param gifts transfers ownership when all arguments of the call are accepted
     * @return a segment of size zero
     * @throws IllegalStateException if Java does not own the object; if this object or its owner was closed, moved or released; or if it is
     *     passed twice
     */
    public final MemorySegment release(CxxGifts gifts) {
        MemorySegment address = segment();
        pointer.checkReleasable(getClass());
        gifts.add(this, this::release);
        return address;
    }

    /**
     * Returns the share of this object that Java holds if C++ also owns the object. Generated code calls this to pass the object as a
     * {@code std::shared_ptr}.
     *
     * @return the address of a {@code std::shared_ptr} on the heap; null if Java holds no share
     * @throws IllegalStateException if this object or its owner was closed, moved or released
     */
    public final MemorySegment share() {
        segment();
        return pointer.share();
    }

    /**
     * Takes over an object that C++ returned without an owner. Afterwards, every use of this handle is an {@link IllegalStateException}.
     * The new owner is destroyed before the object that this one was borrowed from, if it is not closed earlier. Generated code calls this.
     *
     * @param destructor a handle of type {@code void (MemorySegment)} that destroys the object
     * @return the pointer of the new owner
     * @throws IllegalStateException if Java owns the object already; or if this object or its owner was closed, moved or released
     */
    protected final CxxPointer takeOver(MethodHandle destructor) {
        MemorySegment address = segment();
        CxxPointer owner = pointer.takeOver(getClass(), destructor);
        lifetime = CxxLifetime.takenOver(getClass(), address.address());
        return owner;
    }

    /**
     * Destroys the C++ object if Java owns it. Otherwise, and after the first call, this has no effect.
     *
     * @throws CxxException if the destructor throws an exception; the object counts as closed
     */
    @Override
    public final void close() {
        pointer.close();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof CxxObject object
                && object.segment.address() == segment.address()
                && (getClass().isInstance(object) || object.getClass().isInstance(this));
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(segment.address());
    }

    /** {@return the type and the address, for example {@code Shape[0x7f3a5c001180]}} */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[0x" + Long.toHexString(segment.address()) + "]";
    }
}
