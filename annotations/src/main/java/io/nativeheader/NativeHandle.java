package io.nativeheader;

import io.nativeheader.runtime.Ownership;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * A pointer to something whose fields C knows alone: {@code sqlite3}, {@code DIR}. One that a method with {@link Owned} returned is the
 * caller's to close; of any other, {@link #close} does nothing. Two are equal that point to the same address.
 */
public abstract class NativeHandle implements AutoCloseable {

    private final MemorySegment segment;
    private final Ownership ownership;

    /**
     * One that is not the caller's to free.
     *
     * @throws NullPointerException for {@code null}
     */
    protected NativeHandle(MemorySegment segment) {
        this.segment = Objects.requireNonNull(segment, "segment");
        this.ownership = null;
    }

    /** One that {@link #close} frees; generated code makes it. */
    protected NativeHandle(Ownership ownership) {
        this.segment = ownership.segment();
        this.ownership = ownership;
    }

    /** The pointer. */
    public final MemorySegment segment() {
        return segment;
    }

    /**
     * Frees what it points to, if it is the caller's; later calls do nothing.
     *
     * @throws IllegalStateException if C is being called with it, on this or on another thread; it is not closed then
     */
    @Override
    public final void close() {
        if (ownership != null) {
            ownership.close();
        }
    }

    /**
     * Gives the pointer to somebody who frees it: {@link #close} does not any more, and this is of no use any more. A call of the C function
     * that {@link Owned} names does so.
     *
     * @throws IllegalStateException if it is freed already, or C is being called with it
     */
    public final MemorySegment release() {
        return ownership == null ? segment : ownership.release();
    }

    @Override
    public final boolean equals(Object other) {
        return other != null
                && other.getClass() == getClass()
                && ((NativeHandle) other).segment.address() == segment.address();
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(segment.address());
    }

    /** {@code sqlite3[0x7f3a5c001180]}. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[0x" + Long.toHexString(segment.address()) + "]";
    }
}
