package io.nativeheader.randomcalls;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Scalar types of 64-bit C compilers for Linux and macOS with a Java equivalent, and types of gcc and clang that Java handles as bytes.
 */
enum Scalar implements Type {
    BOOL("_Bool", "boolean", 1, false),
    CHAR("char", "byte", 8, true),
    SIGNED_CHAR("signed char", "byte", 8, true),
    UNSIGNED_CHAR("unsigned char", "byte", 8, false),
    SHORT("short", "short", 16, true),
    UNSIGNED_SHORT("unsigned short", "short", 16, false),
    INT("int", "int", 32, true),
    UNSIGNED_INT("unsigned int", "int", 32, false),
    LONG("long", "long", 64, true),
    UNSIGNED_LONG("unsigned long", "long", 64, false),
    LONG_LONG("long long", "long", 64, true),
    UNSIGNED_LONG_LONG("unsigned long long", "long", 64, false),
    FLOAT("float", "float", 32, true),
    DOUBLE("double", "double", 64, true),
    POINTER("void *", "MemorySegment", 64, false),
    FLOAT16("_Float16", "MemorySegment", 16, true),
    /** The x87's format. */
    LONG_DOUBLE("long double", "MemorySegment", 80, true),
    /** IEEE 754's binary128, on AArch64 and RISC-V. */
    QUAD_LONG_DOUBLE("long double", "MemorySegment", 128, true),
    FLOAT128("__float128", "MemorySegment", 128, true),
    COMPLEX("_Complex double", "MemorySegment", 128, true),
    INT128("__int128", "MemorySegment", 128, true),
    /** Only in gcc for x86-64; encoded as binary integer decimal. */
    DECIMAL64("_Decimal64", "MemorySegment", 64, false);

    private static final long LARGEST_ADDRESS = 0x7fff_ffff_ffffL;

    private final String c;
    private final String java;
    private final int bits;
    private final boolean signed;

    Scalar(String c, String java, int bits, boolean signed) {
        this.c = c;
        this.java = java;
        this.bits = bits;
        this.signed = signed;
    }

    @Override
    public String c() {
        return c;
    }

    @Override
    public String java() {
        return java;
    }

    @Override
    public boolean isPassedByLinker() {
        return !isBytes();
    }

    int bits() {
        return bits;
    }

    /** Returns whether to test bit-fields of this type. Not plain {@code char}: its sign varies, and standard C does not allow it. */
    boolean mayBeBitField() {
        return switch (this) {
            case CHAR, FLOAT, DOUBLE, POINTER -> false;
            default -> !isBytes();
        };
    }

    /** Returns whether Java has no type for it and handles it as bytes. */
    boolean isBytes() {
        return switch (this) {
            case FLOAT16, LONG_DOUBLE, QUAD_LONG_DOUBLE, FLOAT128, COMPLEX, INT128, DECIMAL64 -> true;
            default -> false;
        };
    }

    /** Returns the types that the compiler supports with these sizes and encodings. */
    static List<Scalar> of(CCompiler compiler) {
        boolean x86 = System.getProperty("os.arch").equals("amd64");
        Set<Scalar> bytes = switch (compiler) {
            case CC -> x86 ? Set.of(FLOAT16, LONG_DOUBLE, FLOAT128, COMPLEX, INT128, DECIMAL64) : Set.of();
            case CLANG -> x86 ? Set.of(FLOAT16, LONG_DOUBLE, FLOAT128, COMPLEX, INT128) : Set.of();
            case AARCH64 -> Set.of(FLOAT16, QUAD_LONG_DOUBLE, COMPLEX, INT128);
            case RISCV64 -> Set.of(QUAD_LONG_DOUBLE, COMPLEX, INT128);
        };
        return Stream.of(values())
                .filter(scalar -> !scalar.isBytes() || bytes.contains(scalar))
                .toList();
    }

    /** Returns a random value that fits in {@code width} bits. */
    Literal random(RandomGenerator random, int width) {
        long value = random.nextLong();
        return switch (this) {
            case FLOAT -> {
                float number = Float.intBitsToFloat((int) value);
                yield new Literal(this, Float.floatToRawIntBits(Float.isFinite(number) ? number : -1.5f));
            }
            case FLOAT16 -> {
                float number = Float.float16ToFloat((short) value);
                yield new Literal(this, Double.doubleToRawLongBits(Float.isFinite(number) ? number : -1.5));
            }
            case DOUBLE, LONG_DOUBLE, QUAD_LONG_DOUBLE, FLOAT128, COMPLEX -> {
                double number = Double.longBitsToDouble(value);
                yield new Literal(this, Double.doubleToRawLongBits(Double.isFinite(number) ? number : -1.5));
            }
            case POINTER -> new Literal(this, value & LARGEST_ADDRESS | 1);
            case INT128 -> new Literal(this, value);
            case DECIMAL64 -> new Literal(this, value >>> 14);
            default -> {
                int unused = Long.SIZE - width;
                yield new Literal(this, signed ? value << unused >> unused : value << unused >>> unused);
            }
        };
    }
}
