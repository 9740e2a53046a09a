package io.nativeheader.runtime;

/** What every generated call shares. */
public final class Downcalls {

    private Downcalls() {}

    /**
     * For {@code throw Downcalls.rethrow(failure)} around {@code invokeExact}, which is declared to throw anything: throws the
     * failure as it is.
     */
    public static RuntimeException rethrow(Throwable failure) {
        throw Downcalls.<RuntimeException>unchecked(failure);
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
}
