package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** What every generated call shares. */
public final class Downcalls {

    private Downcalls() {}

    /**
     * For {@code throw Downcalls.rethrow(failure)} around {@code invokeExact}, which is declared to throw anything: throws the
     * failure as it is, or one that says which call was refused because of closed memory.
     */
    public static RuntimeException rethrow(Throwable failure) {
        throw Downcalls.<RuntimeException>unchecked(ClosedMemory.explained(failure));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable failure) throws T {
        throw (T) failure;
    }

    /**
     * Checks that a Java integer fits an unsigned C type.
     *
     * @param value given by the caller
     * @param mask the C type's bits: {@code 0xFFFFFFFFL} for 32
     * @throws ArithmeticException if it is negative or too large
     */
    public static long unsigned(long value, long mask) {
        if ((value & ~mask) != 0) {
            throw new ArithmeticException(value + " does not fit an unsigned C type, which holds 0 to " + mask);
        }
        return value;
    }

    /**
     * Checks that a length that C is passed fits the memory it is passed, before C runs.
     *
     * @param length given by the caller, in elements
     * @param elementSize in bytes
     * @throws IndexOutOfBoundsException if it is negative, or the memory has fewer elements
     */
    public static void checkLength(String parameter, long length, MemorySegment memory, long elementSize) {
        checkLength(parameter, length, memory, elementSize, 0);
    }

    /**
     * The same for memory that has more than the caller gave.
     *
     * @param terminators elements behind the last one that the caller did not give: the NUL of a text, the NULL of texts
     */
    public static void checkLength(
            String parameter, long length, MemorySegment memory, long elementSize, long terminators) {
        long available = given(memory, elementSize, terminators);
        if (length < 0 || length > available) {
            throw new IndexOutOfBoundsException(parameter + " is " + length + ", and there are " + available);
        }
    }

    /** {@code NULL} has no terminator either. */
    private static long given(MemorySegment memory, long elementSize, long terminators) {
        return Math.max(0, memory.byteSize() / elementSize - terminators);
    }

    /**
     * Checks that an array has as many elements as C's declaration says, before C runs; {@code NULL} is left to C.
     *
     * @param length in elements
     * @param elementSize in bytes
     * @throws IndexOutOfBoundsException if it has fewer
     */
    public static void checkRoom(String parameter, MemorySegment memory, long length, long elementSize) {
        checkRoom(parameter, memory, length, elementSize, 0);
    }

    /**
     * The same for memory that has more than the caller gave.
     *
     * @param terminators elements behind the last one that the caller did not give
     */
    public static void checkRoom(
            String parameter, MemorySegment memory, long length, long elementSize, long terminators) {
        long available = given(memory, elementSize, terminators);
        if (available < length && memory.address() != 0) {
            throw new IndexOutOfBoundsException(
                    parameter + " has " + available + " elements, and C takes it to have " + length);
        }
    }

    /**
     * The number of elements that C is passed; of text, without its NUL.
     *
     * @param elementSize in bytes
     * @param terminators elements behind the last one that C does not count
     */
    public static long length(MemorySegment memory, long elementSize, long terminators) {
        if (memory.byteSize() == 0
                && memory.address() != 0
                && memory.scope().equals(Arena.global().scope())) {
            throw new IllegalArgumentException(
                    "the length of a pointer that C gave is not known: give it one by NativeHeaders.sized");
        }
        return given(memory, elementSize, terminators);
    }
}
