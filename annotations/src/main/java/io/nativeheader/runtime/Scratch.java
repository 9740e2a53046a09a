package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/**
 * Memory for the arguments of one call: a stack that each thread keeps, so that a call allocates nothing. What does not fit is
 * taken from an arena that the call closes.
 *
 * <pre>{@code
 * try (Scratch scratch = Scratch.open()) {
 *     MemorySegment text = scratch.string("phy0");
 *     …
 * }
 * }</pre>
 */
public final class Scratch implements SegmentAllocator, AutoCloseable {

    private static final long CAPACITY = 16 * 1024;

    private static final ThreadLocal<Stack> STACK = new ThreadLocal<>() {
        @Override
        protected Stack initialValue() {
            return new Stack();
        }
    };

    /** A thread's memory, and how much of it is in use. */
    private static final class Stack {
        final MemorySegment memory = Arena.ofAuto().allocate(CAPACITY, 16);
        long top;
    }

    private final Stack stack;
    private final long mark;
    private Arena overflow;

    private Scratch(Stack stack) {
        this.stack = stack;
        this.mark = stack.top;
    }

    /** Marks the calling thread's stack; {@link #close} goes back to the mark. Opens nest. */
    public static Scratch open() {
        return new Scratch(STACK.get());
    }

    /** Memory that is not zeroed and lives until this is closed. */
    @Override
    public MemorySegment allocate(long byteSize, long byteAlignment) {
        long start = (stack.top + byteAlignment - 1) & -byteAlignment;
        if (byteAlignment > 16 || byteSize > CAPACITY - start) {
            return overflow(byteSize, byteAlignment);
        }
        stack.top = start + byteSize;
        return stack.memory.asSlice(start, byteSize);
    }

    private MemorySegment overflow(long byteSize, long byteAlignment) {
        if (overflow == null) {
            overflow = Arena.ofConfined();
        }
        return overflow.allocate(byteSize, byteAlignment);
    }

    /**
     * A NUL-terminated UTF-8 copy; {@code NULL} for {@code null}.
     *
     * @throws IllegalArgumentException if the text has a NUL inside, where C would see its end
     */
    public MemorySegment string(String text) {
        if (text == null) {
            return MemorySegment.NULL;
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new IllegalArgumentException("a NUL character at index " + nul + " would end the string for C");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        MemorySegment memory = allocate(bytes.length + 1L, 1);
        MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, 0, bytes.length);
        memory.set(ValueLayout.JAVA_BYTE, bytes.length, (byte) 0);
        return memory;
    }

    @Override
    public void close() {
        stack.top = mark;
        if (overflow != null) {
            overflow.close();
        }
    }
}
