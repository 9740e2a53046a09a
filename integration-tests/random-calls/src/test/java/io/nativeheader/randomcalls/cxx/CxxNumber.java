package io.nativeheader.randomcalls.cxx;

import java.util.random.RandomGenerator;

/** A number, a boolean or a character. */
enum CxxNumber implements CxxType {
    BOOL("bool", "boolean", "Boolean", 1, false),
    CHAR("char", "byte", "Byte", 8, true),
    SIGNED_CHAR("signed char", "byte", "Byte", 8, true),
    UNSIGNED_CHAR("unsigned char", "int", "Integer", 8, false),
    SHORT("short", "short", "Short", 16, true),
    UNSIGNED_SHORT("unsigned short", "int", "Integer", 16, false),
    INT("int", "int", "Integer", 32, true),
    UNSIGNED("unsigned", "long", "Long", 32, false),
    LONG("long", "long", "Long", 64, true),
    UNSIGNED_LONG("unsigned long", "long", "Long", 64, false),
    LONG_LONG("long long", "long", "Long", 64, true),
    UNSIGNED_LONG_LONG("unsigned long long", "long", "Long", 64, false),
    INT8("std::int8_t", "byte", "Byte", 8, true),
    UINT16("std::uint16_t", "int", "Integer", 16, false),
    UINT32("std::uint32_t", "long", "Long", 32, false),
    INT64("std::int64_t", "long", "Long", 64, true),
    SIZE("std::size_t", "long", "Long", 64, false),
    CHAR16("char16_t", "int", "Integer", 16, false),
    CHAR32("char32_t", "long", "Long", 32, false),
    WCHAR("wchar_t", "int", "Integer", 32, true),
    FLOAT("float", "float", "Float", 32, true),
    DOUBLE("double", "double", "Double", 64, true);

    private final String cxx;
    private final String java;
    private final String boxed;
    private final int bits;
    private final boolean signed;

    CxxNumber(String cxx, String java, String boxed, int bits, boolean signed) {
        this.cxx = cxx;
        this.java = java;
        this.boxed = boxed;
        this.bits = bits;
        this.signed = signed;
    }

    @Override
    public String cxx() {
        return cxx;
    }

    @Override
    public String java() {
        return java;
    }

    @Override
    public String boxed() {
        return boxed;
    }

    int bits() {
        return bits;
    }

    boolean isSigned() {
        return signed;
    }

    /** Returns the element type of a Java array. Bytes are bytes, also unsigned ones. */
    String element() {
        return bits == Byte.SIZE ? "byte" : java;
    }

    @Override
    public Value value(RandomGenerator random) {
        return literal(random.nextInt(4) == 0 ? random.nextLong() | -4L : random.nextLong() >> random.nextInt(64));
    }

    /** Returns the value that consists of the lowest bits. */
    private Value literal(long random) {
        return switch (this) {
            case BOOL -> {
                String value = Boolean.toString((random & 1) != 0);
                yield new Value(value, value, value);
            }
            case FLOAT -> {
                float raw = Float.intBitsToFloat((int) random);
                float value = Float.isFinite(raw) ? raw : -1.5f;
                String literal = Float.toHexString(value) + "f";
                yield new Value(literal, literal, "f" + Float.floatToRawIntBits(value));
            }
            case DOUBLE -> {
                double raw = Double.longBitsToDouble(random);
                double value = Double.isFinite(raw) ? raw : -1.5;
                String literal = Double.toHexString(value);
                yield new Value(literal, literal, "d" + Double.doubleToRawLongBits(value));
            }
            default -> {
                int unused = Long.SIZE - bits;
                long value = signed ? random << unused >> unused : random << unused >>> unused;
                // Both languages print bytes as unsigned numbers.
                long text = bits == Byte.SIZE ? value & 0xff : value;
                yield new Value(
                        "static_cast<%s>(0x%xULL)".formatted(cxx, value),
                        "(%s) %dL".formatted(java, value),
                        Long.toString(text));
            }
        };
    }
}
