package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;

/**
 * An array of integers, in Java or in C.
 *
 * @param memory the array's memory
 * @param elementSize the size of an element, in bytes
 */
record IntegerArray(MemorySegment memory, long elementSize) {

    /**
     * Copies a Java array to a C array with narrower elements.
     *
     * @param element the layout of C's elements, see {@link NarrowInteger}
     * @throws ArithmeticException if C's type cannot represent an element
     */
    static MemorySegment in(IntegerArray java, ValueLayout element, SegmentAllocator allocator) {
        NarrowInteger narrow = NarrowInteger.required(element);
        long length = java.length();
        MemorySegment memory = allocator.allocate(length * element.byteSize(), element.byteAlignment());
        IntegerArray copy = new IntegerArray(memory, element.byteSize());
        int bits = narrow.bitsInC();
        boolean isUnsigned = narrow.isUnsigned();
        long i = 0;
        try {
            for (; i < length; i++) {
                copy.set(i, Integers.checked(java.get(i), bits, isUnsigned));
            }
        } catch (ArithmeticException outOfRange) {
            throw new ArithmeticException("element " + i + ": " + outOfRange.getMessage());
        }
        return memory;
    }

    /** Copies the elements that C changed. An unsigned −1 in Java stays −1 if C keeps its bits. */
    void copyBack(MemorySegment copy, ValueLayout element) {
        NarrowInteger narrow = NarrowInteger.required(element);
        IntegerArray changed = new IntegerArray(copy, element.byteSize());
        int unused = Long.SIZE - narrow.bitsInC();
        boolean isUnsigned = narrow.isUnsigned();
        for (long i = 0; i < length(); i++) {
            long bits = changed.get(i);
            if (get(i) << unused >> unused != bits) {
                set(i, isUnsigned ? bits << unused >>> unused : bits);
            }
        }
    }

    private long length() {
        return memory.byteSize() / elementSize;
    }

    /** Returns an element, sign-extended. */
    long get(long index) {
        long offset = index * elementSize;
        return switch ((int) elementSize) {
            case Byte.BYTES -> memory.get(ValueLayout.JAVA_BYTE, offset);
            case Short.BYTES -> memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset);
            case Integer.BYTES -> memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset);
            default -> memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset);
        };
    }

    private void set(long index, long value) {
        long offset = index * elementSize;
        switch ((int) elementSize) {
            case Byte.BYTES -> memory.set(ValueLayout.JAVA_BYTE, offset, (byte) value);
            case Short.BYTES -> memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, offset, (short) value);
            case Integer.BYTES -> memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset, (int) value);
            default -> memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset, value);
        }
    }
}
