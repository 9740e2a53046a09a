package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Function;

/**
 * An action that copies C's changes to a Java array after a call. It is an interface so that verifying {@link ArrayArguments} does not load
 * the implementations.
 */
interface CopyBack {

    /** Copies the array. */
    void run();

    /**
     * Creates an action that replaces the elements whose pointers C changes. Call this before C, because it records the current pointers.
     */
    static <T> CopyBack ofPointers(T[] elements, MemorySegment pointers, Function<MemorySegment, T> element) {
        long[] passed = new long[elements.length];
        for (int i = 0; i < passed.length; i++) {
            passed[i] = pointers.getAtIndex(ValueLayout.ADDRESS, i).address();
        }
        return new OfPointers<>(elements, pointers, passed, element);
    }

    /** Copies an array of numbers. */
    record OfArray(MemorySegment array, MemorySegment copy) implements CopyBack {
        @Override
        public void run() {
            MemorySegment.copy(copy, 0, array, 0, array.byteSize());
        }
    }

    /** Copies an array of integers that are narrower in C. */
    record OfIntegers(IntegerArray array, MemorySegment copy, ValueLayout element) implements CopyBack {
        @Override
        public void run() {
            array.copyBack(copy, element);
        }
    }

    /** Copies an array of {@code _Bool}. */
    record OfBooleans(boolean[] array, MemorySegment copy) implements CopyBack {
        @Override
        public void run() {
            for (int i = 0; i < array.length; i++) {
                array[i] = copy.get(ValueLayout.JAVA_BOOLEAN, i);
            }
        }
    }

    /**
     * Converts pointers to elements.
     *
     * @param passed the addresses before the call
     * @param element creates an element from a pointer
     */
    record OfPointers<T>(T[] elements, MemorySegment pointers, long[] passed, Function<MemorySegment, T> element)
            implements CopyBack {
        @Override
        public void run() {
            for (int i = 0; i < passed.length; i++) {
                MemorySegment after = pointers.getAtIndex(ValueLayout.ADDRESS, i);
                if (after.address() != passed[i]) {
                    elements[i] = element.apply(after);
                }
            }
        }
    }
}
