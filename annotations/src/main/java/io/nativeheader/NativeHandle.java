package io.nativeheader;

import io.nativeheader.runtime.Ownership;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * A pointer to an opaque C object, such as a {@code sqlite3} or a {@code DIR}. {@link #close} frees the object if a method with
 * {@link Owned} returned this handle; otherwise it does nothing. Handles of the same class are equal if they point to the same address.
 */
public abstract class NativeHandle implements AutoCloseable {

    private final MemorySegment segment;
    private final Ownership ownership;

    /**
     * Creates a handle that does not own its object.
     *
     * @param segment the pointer
     * @throws NullPointerException if {@code segment} is null
     */
    protected NativeHandle(MemorySegment segment) {
        this.segment = Objects.requireNonNull(segment, "segment");
        this.ownership = null;
    }

    /**
     * Creates a handle that frees its object when it is closed. Generated code calls this.
     *
     * @param ownership the pointer and the function that frees it
     */
    protected NativeHandle(Ownership ownership) {
        this.segment = ownership.segment();
        this.ownership = ownership;
    }

    /** {@return the pointer} */
    public final MemorySegment segment() {
        return segment;
    }

    /**
     * Frees the object if this handle owns it. Further calls have no effect.
     *
     * @throws IllegalStateException if a C call is using the handle, on this or another thread; the handle then stays open
     */
    @Override
    public final void close() {
        if (ownership != null) {
            ownership.close();
        }
    }

    /**
     * Transfers ownership of the pointer to the caller. This handle becomes invalid, and {@link #close} a no-op. Generated methods do this
     * when the program itself calls a freeing function that {@link Owned} names. A handle that does not own its object stays valid.
     *
     * @return the pointer
     * @throws IllegalStateException if the handle is closed already, or a C call is using it
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

    /** {@return the type and the address, for example {@code sqlite3[0x7f3a5c001180]}} */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[0x" + Long.toHexString(segment.address()) + "]";
    }
}
