package io.nativeheader.randomcalls;

import java.math.BigInteger;

/**
 * A value as a literal in both languages.
 *
 * @param value the integer or address, or the bits of the floating-point number. Wider types derive their value from it.
 */
record Literal(Scalar type, long value) {

    private static final long HIDDEN_BIT = 1L << 52;

    /** Exponent bias of a decimal64 (IEEE 754-2008, 3.5.2). The exponent is above the 53 bits of an integer coefficient. */
    private static final long DECIMAL_BIAS = 398;

    String c() {
        return switch (type) {
            case FLOAT -> Float.toHexString(Float.intBitsToFloat((int) value)) + "f";
            case DOUBLE -> Double.toHexString(number());
            case FLOAT16, LONG_DOUBLE, QUAD_LONG_DOUBLE, FLOAT128 ->
                "(%s)%s".formatted(type.c(), Double.toHexString(number()));
            case COMPLEX ->
                "__builtin_complex(%s, %s)".formatted(Double.toHexString(number()), Double.toHexString(-number()));
            case INT128 -> "(__int128)((unsigned __int128)0x%xULL << 64 | 0x%xULL)".formatted(value, ~value);
            case DECIMAL64 -> value + ".DD";
            default -> "(%s)0x%xULL".formatted(type.c(), value);
        };
    }

    String java() {
        return switch (type) {
            case BOOL -> value == 0 ? "false" : "true";
            case FLOAT -> Float.toHexString(Float.intBitsToFloat((int) value)) + "f";
            case DOUBLE -> Double.toHexString(number());
            case POINTER -> "MemorySegment.ofAddress(0x%xL)".formatted(value);
            case LONG, UNSIGNED_LONG, LONG_LONG, UNSIGNED_LONG_LONG -> "0x%xL".formatted(value);
            case FLOAT16 -> bytes(BigInteger.valueOf(Float.floatToFloat16((float) number())));
            case LONG_DOUBLE -> bytes(extended(64, true));
            case QUAD_LONG_DOUBLE, FLOAT128 -> bytes(extended(112, false));
            case COMPLEX -> bytes(words(Double.doubleToRawLongBits(-number()), value));
            case INT128 -> bytes(words(value, ~value));
            case DECIMAL64 -> bytes(BigInteger.valueOf(DECIMAL_BIAS << 53 | value));
            default -> "(%s) 0x%xL".formatted(type.java(), value);
        };
    }

    private double number() {
        return Double.longBitsToDouble(value);
    }

    private static String bytes(BigInteger bits) {
        return "CaseRunner.bytes(arena, 0x%xL, 0x%xL)"
                .formatted(bits.longValue(), bits.shiftRight(Long.SIZE).longValue());
    }

    private static BigInteger words(long high, long low) {
        return BigInteger.valueOf(high).shiftLeft(Long.SIZE).or(unsigned(low));
    }

    private static BigInteger unsigned(long bits) {
        return new BigInteger(Long.toUnsignedString(bits));
    }

    /**
     * Encodes the number in a format with a 15-bit exponent: x87's extended format or IEEE 754's binary128.
     *
     * @param fraction the number of stored significand bits
     * @param leading whether these include the leading 1, as in x87's format
     */
    private BigInteger extended(int fraction, boolean leading) {
        double magnitude = Math.abs(number());
        BigInteger sign = BigInteger.valueOf(value >>> 63).shiftLeft(fraction + 15);
        if (magnitude == 0) {
            return sign;
        }
        // A subnormal double is a normal number in both formats.
        int scale = Math.getExponent(magnitude) < Double.MIN_EXPONENT ? 60 : 0;
        double normal = Math.scalb(magnitude, scale);
        long significand = Double.doubleToRawLongBits(normal) & (HIDDEN_BIT - 1);
        BigInteger bits = leading
                ? BigInteger.valueOf(significand | HIDDEN_BIT).shiftLeft(fraction - 53)
                : BigInteger.valueOf(significand).shiftLeft(fraction - 52);
        long exponent = Math.getExponent(normal) - scale + 16383;
        return sign.or(BigInteger.valueOf(exponent).shiftLeft(fraction)).or(bits);
    }
}
