package io.nativeheader.runtime;

/**
 * Conversions of Java integers to C types that are narrower on this platform. A signed C type accepts the values that it can represent. For
 * an unsigned C type the bit pattern counts, so it accepts the negative numbers with the same bits, too: {@code -1L} is
 * {@code (unsigned long) -1} on every platform.
 */
public final class Integers {

    private Integers() {}

    /**
     * Converts a value to a signed C type of 32 bits.
     *
     * @param value the value
     * @return the same value
     * @throws ArithmeticException unless the value is from −2³¹ to 2³¹ − 1
     */
    public static int toInt(long value) {
        return (int) checked(value, Integer.SIZE, false);
    }

    /**
     * Converts a value to an unsigned C type of 32 bits.
     *
     * @param value the value
     * @return the lowest 32 bits
     * @throws ArithmeticException unless the value is from −2³¹ to 2³² − 1
     */
    public static int toUnsignedInt(long value) {
        return (int) checked(value, Integer.SIZE, true);
    }

    /**
     * Converts a value to a signed C type of 16 bits.
     *
     * @param value the value
     * @return the same value
     * @throws ArithmeticException unless the value is from −32768 to 32767
     */
    public static short toShort(long value) {
        return (short) checked(value, Short.SIZE, false);
    }

    /**
     * Converts a value to an unsigned C type of 16 bits.
     *
     * @param value the value
     * @return the lowest 16 bits
     * @throws ArithmeticException unless the value is from −32768 to 65535
     */
    public static short toUnsignedShort(long value) {
        return (short) checked(value, Short.SIZE, true);
    }

    /**
     * Converts a value to a signed C type of 8 bits.
     *
     * @param value the value
     * @return the same value
     * @throws ArithmeticException unless the value is from −128 to 127
     */
    public static byte toByte(long value) {
        return (byte) checked(value, Byte.SIZE, false);
    }

    /**
     * Converts a value to an unsigned C type of 8 bits.
     *
     * @param value the value
     * @return the lowest 8 bits
     * @throws ArithmeticException unless the value is from −128 to 255
     */
    public static byte toUnsignedByte(long value) {
        return (byte) checked(value, Byte.SIZE, true);
    }

    /**
     * Checks a value for a C type with fewer than 64 bits.
     *
     * @return the lowest {@code bits} bits, sign-extended
     * @throws ArithmeticException if the C type cannot represent the value
     */
    static long checked(long value, int bits, boolean isUnsigned) {
        int unused = Long.SIZE - bits;
        long extended = value << unused >> unused;
        if (extended != value && !(isUnsigned && value >>> bits == 0)) {
            throw outOfRange(value, bits, isUnsigned);
        }
        return extended;
    }

    private static ArithmeticException outOfRange(long value, int bits, boolean isUnsigned) {
        long lowest = -1L << bits - 1;
        long highest = isUnsigned ? (1L << bits) - 1 : ~lowest;
        return new ArithmeticException(
                value + " is out of range for the " + (isUnsigned ? "unsigned" : "signed") + " C type, which has "
                        + bits + " bits on " + RunningPlatform.name() + ": expected " + lowest + " to " + highest);
    }
}
