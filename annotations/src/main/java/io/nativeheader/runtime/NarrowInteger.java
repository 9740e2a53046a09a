package io.nativeheader.runtime;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;

/**
 * A C integer type that is narrower on this platform than the Java type that holds it on all platforms of the binding. The name of a layout
 * records both types.
 *
 * @param c the layout of the C type
 * @param java the Java type
 * @param isUnsigned whether the C type is unsigned
 */
record NarrowInteger(ValueLayout c, Class<?> java, boolean isUnsigned) {

    private static final String SIGNED = "sign-extended to ";
    private static final String UNSIGNED = "zero-extended to ";

    NarrowInteger {
        if (!isInteger(c.carrier()) || !isInteger(java) || size(java) <= c.byteSize()) {
            throw new IllegalArgumentException(java + " is not a wider integer type than " + c);
        }
    }

    private static boolean isInteger(Class<?> type) {
        return type == byte.class || type == short.class || type == int.class || type == long.class;
    }

    private static int size(Class<?> integer) {
        if (integer == long.class) {
            return Long.BYTES;
        }
        if (integer == int.class) {
            return Integer.BYTES;
        }
        return integer == short.class ? Short.BYTES : Byte.BYTES;
    }

    /** Returns the narrow integer that a layout describes; null if the layout is a different one. */
    static NarrowInteger of(MemoryLayout layout) {
        String name = layout.name().orElse("");
        if (!(layout instanceof ValueLayout c) || !name.startsWith(SIGNED) && !name.startsWith(UNSIGNED)) {
            return null;
        }
        Class<?> java = switch (name.substring(SIGNED.length())) {
            case "long" -> long.class;
            case "int" -> int.class;
            default -> short.class;
        };
        return new NarrowInteger(c.withoutName(), java, name.startsWith(UNSIGNED));
    }

    /** Returns the narrow integer that a layout describes. */
    static NarrowInteger required(ValueLayout layout) {
        NarrowInteger narrow = of(layout);
        if (narrow == null) {
            throw new IllegalArgumentException(layout + " is neither as wide as the Java type, nor extended to it");
        }
        return narrow;
    }

    /** Returns the layout that describes this integer in a function descriptor. */
    ValueLayout layout() {
        return c.withName((isUnsigned ? UNSIGNED : SIGNED) + java);
    }

    /** Returns the layout that describes the C type alone. */
    ValueLayout layoutInC() {
        if (isUnsigned && c.carrier() == byte.class) {
            return CLayouts.UNSIGNED_CHAR;
        }
        return isUnsigned && c.carrier() == short.class ? CLayouts.UNSIGNED_SHORT : c;
    }

    /** Returns the Java value of a C value in the lowest bits. */
    long extended(long bits) {
        int unused = Long.SIZE - bitsInC();
        return isUnsigned ? bits << unused >>> unused : bits << unused >> unused;
    }

    /**
     * Checks a Java value. Its upper bits need not be sign-extended from the Java type.
     *
     * @return the value, sign-extended from the C type
     * @throws ArithmeticException if the C type cannot represent the value
     */
    long checked(long value) {
        int unused = Long.SIZE - size(java) * Byte.SIZE;
        return Integers.checked(value << unused >> unused, bitsInC(), isUnsigned);
    }

    /**
     * Checks a Java value, and returns the register in which C expects it.
     *
     * @throws ArithmeticException if the C type cannot represent the value
     */
    long inRegister(long value) {
        long bits = checked(value);
        return c.byteSize() < Integer.BYTES ? extended(bits) : bits;
    }

    /** Returns the width of the C type, in bits. */
    int bitsInC() {
        return (int) c.byteSize() * Byte.SIZE;
    }
}
