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
    private CopiedArray copied;

    /** An array that gets its copy back when the call is over, and those before it. */
    private record CopiedArray(MemorySegment array, MemorySegment copy, CopiedArray before) {}

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

    /** A copy of the array; {@code NULL} for {@code null}. */
    public MemorySegment in(byte[] array) {
        return array == null ? MemorySegment.NULL : copy(MemorySegment.ofArray(array), 1);
    }

    /** A copy of the array; {@code NULL} for {@code null}. */
    public MemorySegment in(short[] array) {
        return array == null ? MemorySegment.NULL : copy(MemorySegment.ofArray(array), Short.BYTES);
    }

    /** A copy of the array; {@code NULL} for {@code null}. */
    public MemorySegment in(int[] array) {
        return array == null ? MemorySegment.NULL : copy(MemorySegment.ofArray(array), Integer.BYTES);
    }

    /** A copy of the array; {@code NULL} for {@code null}. */
    public MemorySegment in(long[] array) {
        return array == null ? MemorySegment.NULL : copy(MemorySegment.ofArray(array), Long.BYTES);
    }

    /** A copy of the array; {@code NULL} for {@code null}. */
    public MemorySegment in(float[] array) {
        return array == null ? MemorySegment.NULL : copy(MemorySegment.ofArray(array), Float.BYTES);
    }

    /** A copy of the array; {@code NULL} for {@code null}. */
    public MemorySegment in(double[] array) {
        return array == null ? MemorySegment.NULL : copy(MemorySegment.ofArray(array), Double.BYTES);
    }

    /** A copy of the array, which gets back what C wrote when this is closed; {@code NULL} for {@code null}. */
    public MemorySegment inOut(byte[] array) {
        return array == null ? MemorySegment.NULL : copyBack(MemorySegment.ofArray(array), in(array));
    }

    /** A copy of the array, which gets back what C wrote when this is closed; {@code NULL} for {@code null}. */
    public MemorySegment inOut(short[] array) {
        return array == null ? MemorySegment.NULL : copyBack(MemorySegment.ofArray(array), in(array));
    }

    /** A copy of the array, which gets back what C wrote when this is closed; {@code NULL} for {@code null}. */
    public MemorySegment inOut(int[] array) {
        return array == null ? MemorySegment.NULL : copyBack(MemorySegment.ofArray(array), in(array));
    }

    /** A copy of the array, which gets back what C wrote when this is closed; {@code NULL} for {@code null}. */
    public MemorySegment inOut(long[] array) {
        return array == null ? MemorySegment.NULL : copyBack(MemorySegment.ofArray(array), in(array));
    }

    /** A copy of the array, which gets back what C wrote when this is closed; {@code NULL} for {@code null}. */
    public MemorySegment inOut(float[] array) {
        return array == null ? MemorySegment.NULL : copyBack(MemorySegment.ofArray(array), in(array));
    }

    /** A copy of the array, which gets back what C wrote when this is closed; {@code NULL} for {@code null}. */
    public MemorySegment inOut(double[] array) {
        return array == null ? MemorySegment.NULL : copyBack(MemorySegment.ofArray(array), in(array));
    }

    private MemorySegment copy(MemorySegment array, long alignment) {
        MemorySegment copy = allocate(array.byteSize(), alignment);
        MemorySegment.copy(array, 0, copy, 0, array.byteSize());
        return copy;
    }

    private MemorySegment copyBack(MemorySegment array, MemorySegment copy) {
        copied = new CopiedArray(array, copy, copied);
        return copy;
    }

    @Override
    public void close() {
        for (CopiedArray each = copied; each != null; each = each.before()) {
            MemorySegment.copy(each.copy(), 0, each.array(), 0, each.array().byteSize());
        }
        stack.top = mark;
        if (overflow != null) {
            overflow.close();
        }
    }
}
