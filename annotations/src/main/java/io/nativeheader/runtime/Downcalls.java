package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Argument checks and exception handling for generated downcalls. */
public final class Downcalls {

    private Downcalls() {}

    /**
     * Rethrows any exception without wrapping it, including checked ones, which {@code invokeExact} declares. Generated code writes
     * {@code throw Downcalls.rethrow(failure)}. An exception about a closed argument is replaced by one that names the call.
     *
     * @param failure what the call threw
     * @return never
     */
    public static RuntimeException rethrow(Throwable failure) {
        throw Downcalls.<RuntimeException>unchecked(ClosedMemory.explain(failure));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable failure) throws T {
        throw (T) failure;
    }

    /**
     * Checks that a Java integer fits an unsigned C type.
     *
     * @param value the caller's value
     * @param mask the bits of the C type: {@code 0xFFFFFFFFL} for 32 bits
     * @return {@code value}
     * @throws ArithmeticException if the value is negative or too large
     */
    public static long unsigned(long value, long mask) {
        if ((value & ~mask) != 0) {
            throw new ArithmeticException(value + " is out of range for the unsigned C type: expected 0 to " + mask);
        }
        return value;
    }

    /**
     * Checks that a Java integer fits a bit-field.
     *
     * @param value the caller's value
     * @param width the bit-field's width, in bits
     * @param isUnsigned whether the bit-field has no negative values
     * @throws ArithmeticException if the bit-field cannot hold the value
     */
    public static void checkBitField(long value, int width, boolean isUnsigned) {
        int unused = Long.SIZE - width;
        long stored = isUnsigned ? value << unused >>> unused : value << unused >> unused;
        if (stored != value) {
            long mask = -1L >>> unused;
            long highest = isUnsigned ? mask : mask >>> 1;
            throw new ArithmeticException(value + " is out of range for a bit-field of width " + width + ": expected "
                    + (isUnsigned ? 0 : ~highest) + " to " + highest);
        }
    }

    /**
     * Checks before a call that an array has at least as many elements as the length argument says.
     *
     * @param parameter the name of the length parameter
     * @param length the caller's length, in elements
     * @param memory the array
     * @param elementSize the size of an element, in bytes
     * @throws IndexOutOfBoundsException if the length is negative or the array is shorter
     */
    public static void checkLength(String parameter, long length, MemorySegment memory, long elementSize) {
        checkLength(parameter, length, memory, elementSize, 0);
    }

    /**
     * Checks a length against memory that contains terminators in addition to the caller's elements.
     *
     * @param parameter the name of the length parameter
     * @param length the caller's length, in elements
     * @param memory the array, including its terminators
     * @param elementSize the size of an element, in bytes
     * @param terminators the number of elements after the caller's last one: the NUL of a text, the {@code NULL} of a string array
     * @throws IndexOutOfBoundsException if the length is negative or the array is shorter
     */
    public static void checkLength(
            String parameter, long length, MemorySegment memory, long elementSize, long terminators) {
        long available = callerElements(memory, elementSize, terminators);
        if (length < 0 || length > available) {
            throw new IndexOutOfBoundsException(
                    parameter + " is " + length + ", but the array has " + available + " elements");
        }
    }

    /** Returns the number of elements without terminators. {@code NULL} has size 0 and no terminator. */
    private static long callerElements(MemorySegment memory, long elementSize, long terminators) {
        return Math.max(0, memory.byteSize() / elementSize - terminators);
    }

    /**
     * Checks before a call that an array has as many elements as its C declaration requires. {@code NULL} is accepted, because only C knows
     * whether it is valid.
     *
     * @param parameter the name of the array parameter
     * @param memory the array
     * @param length the required number of elements
     * @param elementSize the size of an element, in bytes
     * @throws IndexOutOfBoundsException if the array is shorter
     */
    public static void checkRoom(String parameter, MemorySegment memory, long length, long elementSize) {
        checkRoom(parameter, memory, length, elementSize, 0);
    }

    /**
     * Checks the size of an array that contains terminators in addition to the caller's elements.
     *
     * @param parameter the name of the array parameter
     * @param memory the array, including its terminators
     * @param length the required number of elements
     * @param elementSize the size of an element, in bytes
     * @param terminators the number of elements after the caller's last one
     * @throws IndexOutOfBoundsException if the array is shorter
     */
    public static void checkRoom(
            String parameter, MemorySegment memory, long length, long elementSize, long terminators) {
        long available = callerElements(memory, elementSize, terminators);
        if (available < length && memory.address() != 0) {
            throw new IndexOutOfBoundsException(
                    parameter + " has " + available + " elements, but C expects at least " + length);
        }
    }

    /**
     * Returns the length that C receives for an array, in elements without terminators.
     *
     * @param memory the array, including its terminators
     * @param elementSize the size of an element, in bytes
     * @param terminators the number of elements at the end that C does not count, such as the NUL of a text
     * @return the number of elements
     * @throws IllegalArgumentException if the memory is a pointer received from C, whose size is unknown
     */
    public static long length(MemorySegment memory, long elementSize, long terminators) {
        if (memory.byteSize() == 0
                && memory.address() != 0
                && memory.scope().equals(Arena.global().scope())) {
            throw new IllegalArgumentException(
                    "the size of a pointer received from C is unknown: set it with NativeHeaders.sized");
        }
        return callerElements(memory, elementSize, terminators);
    }
}
