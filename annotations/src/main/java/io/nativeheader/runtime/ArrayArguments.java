package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;

/** Copies Java arrays of primitives to native memory, and copies C's changes back. */
public abstract sealed class ArrayArguments implements SegmentAllocator permits Scratch {

    private Copies copies;

    /** A linked list of actions, which {@link #copyBackAll} runs in reverse order. */
    private record Copies(CopyBack last, Copies before) {}

    ArrayArguments() {}

    /**
     * Copies an array for C to read.
     *
     * @param array the array, or null
     * @return the copy; {@code NULL} for null
     */
    public MemorySegment in(boolean[] array) {
        if (array == null) {
            return MemorySegment.NULL;
        }
        MemorySegment copy = allocate(array.length, 1);
        for (int i = 0; i < array.length; i++) {
            copy.set(ValueLayout.JAVA_BOOLEAN, i, array[i]);
        }
        return copy;
    }

    /**
     * Copies an array for C to read.
     *
     * @param array the array, or null
     * @return the copy; {@code NULL} for null
     */
    public MemorySegment in(byte[] array) {
        return array == null ? MemorySegment.NULL : copy(MemorySegment.ofArray(array), 1);
    }

    /**
     * Copies an array for C to read.
     *
     * @param array the array, or null
     * @return the copy; {@code NULL} for null
     */
    public MemorySegment in(short[] array) {
        return array == null ? MemorySegment.NULL : copy(MemorySegment.ofArray(array), Short.BYTES);
    }

    /**
     * Copies an array for C to read.
     *
     * @param array the array, or null
     * @return the copy; {@code NULL} for null
     */
    public MemorySegment in(char[] array) {
        return array == null ? MemorySegment.NULL : copy(MemorySegment.ofArray(array), Character.BYTES);
    }

    /**
     * Copies an array for C to read.
     *
     * @param array the array, or null
     * @return the copy; {@code NULL} for null
     */
    public MemorySegment in(int[] array) {
        return array == null ? MemorySegment.NULL : copy(MemorySegment.ofArray(array), Integer.BYTES);
    }

    /**
     * Copies an array for C to read.
     *
     * @param array the array, or null
     * @return the copy; {@code NULL} for null
     */
    public MemorySegment in(long[] array) {
        return array == null ? MemorySegment.NULL : copy(MemorySegment.ofArray(array), Long.BYTES);
    }

    /**
     * Copies an array for C to read.
     *
     * @param array the array, or null
     * @return the copy; {@code NULL} for null
     */
    public MemorySegment in(float[] array) {
        return array == null ? MemorySegment.NULL : copy(MemorySegment.ofArray(array), Float.BYTES);
    }

    /**
     * Copies an array for C to read.
     *
     * @param array the array, or null
     * @return the copy; {@code NULL} for null
     */
    public MemorySegment in(double[] array) {
        return array == null ? MemorySegment.NULL : copy(MemorySegment.ofArray(array), Double.BYTES);
    }

    /**
     * Copies an array for C to read and write. C's changes are copied back when the {@link Scratch} is closed.
     *
     * @param array the array, or null
     * @return the copy; {@code NULL} for null
     */
    public MemorySegment inOut(boolean[] array) {
        MemorySegment copy = in(array);
        if (array != null) {
            copyBack(new CopyBack.OfBooleans(array, copy));
        }
        return copy;
    }

    /**
     * Copies an array for C to read and write. C's changes are copied back when the {@link Scratch} is closed.
     *
     * @param array the array, or null
     * @return the copy; {@code NULL} for null
     */
    public MemorySegment inOut(byte[] array) {
        return array == null ? MemorySegment.NULL : copyBack(MemorySegment.ofArray(array), in(array));
    }

    /**
     * Copies an array for C to read and write. C's changes are copied back when the {@link Scratch} is closed.
     *
     * @param array the array, or null
     * @return the copy; {@code NULL} for null
     */
    public MemorySegment inOut(short[] array) {
        return array == null ? MemorySegment.NULL : copyBack(MemorySegment.ofArray(array), in(array));
    }

    /**
     * Copies an array for C to read and write. C's changes are copied back when the {@link Scratch} is closed.
     *
     * @param array the array, or null
     * @return the copy; {@code NULL} for null
     */
    public MemorySegment inOut(char[] array) {
        return array == null ? MemorySegment.NULL : copyBack(MemorySegment.ofArray(array), in(array));
    }

    /**
     * Copies an array for C to read and write. C's changes are copied back when the {@link Scratch} is closed.
     *
     * @param array the array, or null
     * @return the copy; {@code NULL} for null
     */
    public MemorySegment inOut(int[] array) {
        return array == null ? MemorySegment.NULL : copyBack(MemorySegment.ofArray(array), in(array));
    }

    /**
     * Copies an array for C to read and write. C's changes are copied back when the {@link Scratch} is closed.
     *
     * @param array the array, or null
     * @return the copy; {@code NULL} for null
     */
    public MemorySegment inOut(long[] array) {
        return array == null ? MemorySegment.NULL : copyBack(MemorySegment.ofArray(array), in(array));
    }

    /**
     * Copies an array for C to read and write. C's changes are copied back when the {@link Scratch} is closed.
     *
     * @param array the array, or null
     * @return the copy; {@code NULL} for null
     */
    public MemorySegment inOut(float[] array) {
        return array == null ? MemorySegment.NULL : copyBack(MemorySegment.ofArray(array), in(array));
    }

    /**
     * Copies an array for C to read and write. C's changes are copied back when the {@link Scratch} is closed.
     *
     * @param array the array, or null
     * @return the copy; {@code NULL} for null
     */
    public MemorySegment inOut(double[] array) {
        return array == null ? MemorySegment.NULL : copyBack(MemorySegment.ofArray(array), in(array));
    }

    final MemorySegment copy(MemorySegment array, long alignment) {
        MemorySegment copy = allocate(array.byteSize(), alignment);
        MemorySegment.copy(array, 0, copy, 0, array.byteSize());
        return copy;
    }

    private MemorySegment copyBack(MemorySegment array, MemorySegment copy) {
        copyBack(new CopyBack.OfArray(array, copy));
        return copy;
    }

    /** Adds an action for {@link #copyBackAll}. */
    final void copyBack(CopyBack copy) {
        copies = new Copies(copy, copies);
    }

    /** Copies C's changes back to Java arrays. A failure does not stop later copies, because C may have returned texts that must be freed. */
    final void copyBackAll() {
        Throwable first = null;
        for (Copies each = copies; each != null; each = each.before()) {
            try {
                each.last().run();
            } catch (Throwable failure) {
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw Downcalls.rethrow(first);
        }
    }
}
