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

    /**
     * Copies an array for C to read, where C's integers may be narrower than Java's.
     *
     * @param array the array, or null
     * @param element the layout of C's elements: {@code JAVA_SHORT}, or a layout of {@link CLayouts} that is extended to {@code short}
     * @return the copy; {@code NULL} for null
     * @throws ArithmeticException if C's type cannot represent an element
     */
    public MemorySegment in(short[] array, ValueLayout element) {
        if (array == null || element.byteSize() == Short.BYTES) {
            return in(array);
        }
        return IntegerArray.in(new IntegerArray(MemorySegment.ofArray(array), Short.BYTES), element, this);
    }

    /**
     * Copies an array for C to read, where C's integers may be narrower than Java's.
     *
     * @param array the array, or null
     * @param element the layout of C's elements: {@code JAVA_INT}, or a layout of {@link CLayouts} that is extended to {@code int}
     * @return the copy; {@code NULL} for null
     * @throws ArithmeticException if C's type cannot represent an element
     */
    public MemorySegment in(int[] array, ValueLayout element) {
        if (array == null || element.byteSize() == Integer.BYTES) {
            return in(array);
        }
        return IntegerArray.in(new IntegerArray(MemorySegment.ofArray(array), Integer.BYTES), element, this);
    }

    /**
     * Copies an array for C to read, where C's integers may be narrower than Java's.
     *
     * @param array the array, or null
     * @param element the layout of C's elements: {@code JAVA_LONG}, or a layout of {@link CLayouts} that is extended to {@code long}
     * @return the copy; {@code NULL} for null
     * @throws ArithmeticException if C's type cannot represent an element
     */
    public MemorySegment in(long[] array, ValueLayout element) {
        if (array == null || element.byteSize() == Long.BYTES) {
            return in(array);
        }
        return IntegerArray.in(new IntegerArray(MemorySegment.ofArray(array), Long.BYTES), element, this);
    }

    /**
     * Copies an array for C to read and write, where C's integers may be narrower than Java's. C's changes are copied back when the
     * {@link Scratch} is closed.
     *
     * @param array the array, or null
     * @param element the layout of C's elements: {@code JAVA_SHORT}, or a layout of {@link CLayouts} that is extended to {@code short}
     * @return the copy; {@code NULL} for null
     * @throws ArithmeticException if C's type cannot represent an element
     */
    public MemorySegment inOut(short[] array, ValueLayout element) {
        if (array == null || element.byteSize() == Short.BYTES) {
            return inOut(array);
        }
        return copyBack(new IntegerArray(MemorySegment.ofArray(array), Short.BYTES), element);
    }

    /**
     * Copies an array for C to read and write, where C's integers may be narrower than Java's. C's changes are copied back when the
     * {@link Scratch} is closed.
     *
     * @param array the array, or null
     * @param element the layout of C's elements: {@code JAVA_INT}, or a layout of {@link CLayouts} that is extended to {@code int}
     * @return the copy; {@code NULL} for null
     * @throws ArithmeticException if C's type cannot represent an element
     */
    public MemorySegment inOut(int[] array, ValueLayout element) {
        if (array == null || element.byteSize() == Integer.BYTES) {
            return inOut(array);
        }
        return copyBack(new IntegerArray(MemorySegment.ofArray(array), Integer.BYTES), element);
    }

    /**
     * Copies an array for C to read and write, where C's integers may be narrower than Java's. C's changes are copied back when the
     * {@link Scratch} is closed.
     *
     * @param array the array, or null
     * @param element the layout of C's elements: {@code JAVA_LONG}, or a layout of {@link CLayouts} that is extended to {@code long}
     * @return the copy; {@code NULL} for null
     * @throws ArithmeticException if C's type cannot represent an element
     */
    public MemorySegment inOut(long[] array, ValueLayout element) {
        if (array == null || element.byteSize() == Long.BYTES) {
            return inOut(array);
        }
        return copyBack(new IntegerArray(MemorySegment.ofArray(array), Long.BYTES), element);
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

    private MemorySegment copyBack(IntegerArray array, ValueLayout element) {
        MemorySegment copy = IntegerArray.in(array, element, this);
        copyBack(new CopyBack.OfIntegers(array, copy, element));
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
