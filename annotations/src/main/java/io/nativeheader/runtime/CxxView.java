package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** A container of C++ that Java accesses in place. */
final class CxxView {

    static final int SIZE = 0;
    static final int GET = 1;
    static final int SET = 2;
    static final int INSERT = 3;
    static final int ERASE = 4;
    static final int CLEAR = 5;
    static final int ENTRIES = 6;

    private final MemorySegment container;
    private final CxxLifetime lifetime;
    private final String type;
    private final MethodHandle access;
    private final CxxFailures failures;

    /**
     * Creates a view.
     *
     * @param lifetime the lifetime of the container's owner
     * @param type the container's type, for error messages
     * @param access a handle of type {@code MemorySegment (MemorySegment container, int operation, long index, MemorySegment value)}
     */
    CxxView(MemorySegment container, CxxLifetime lifetime, String type, MethodHandle access, CxxFailures failures) {
        this.container = container;
        this.lifetime = lifetime;
        this.type = type;
        this.access = access;
        this.failures = failures;
    }

    int size() {
        return call(SIZE, 0).getSize();
    }

    /** Calls an operation without a value. */
    CxxReader call(int operation, long index) {
        return call(operation, index, MemorySegment.NULL);
    }

    /** Calls an operation with a value. */
    <T> CxxReader call(int operation, long index, CxxCodec<T> codec, T value) {
        try (Scratch scratch = Scratch.open()) {
            return call(operation, index, codec.write(scratch, value));
        }
    }

    private CxxReader call(int operation, long index, MemorySegment value) {
        lifetime.check(type);
        try {
            MemorySegment bytes = (MemorySegment) access.invoke(container, operation, index, value);
            failures.check();
            return CxxReader.of(bytes, lifetime);
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }
}
