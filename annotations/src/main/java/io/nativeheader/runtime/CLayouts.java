package io.nativeheader.runtime;

import java.lang.foreign.ValueLayout;

/**
 * Layouts for C types that a {@link ValueLayout} alone does not distinguish in a function descriptor. Arguments narrower than {@code int}
 * are sign-extended or zero-extended to it, depending on the type (System V ABI for x86-64 as clang implements it, AAPCS64 as Apple
 * implements it).
 *
 * <p>An integer type that is wider on another platform of the binding, such as {@code long}, has the same Java type everywhere. Where C's
 * type is narrower than the Java type, {@link #signExtended} and {@link #zeroExtended} describe both. The handles of {@link NativeLibrary}
 * and {@link CallbackLink} then take and return the Java type. They extend values from C, and check values from Java with
 * {@link Integers}.
 */
public final class CLayouts {

    /** The layout of an {@code unsigned char}, carried by a {@code byte}. */
    public static final ValueLayout.OfByte UNSIGNED_CHAR = ValueLayout.JAVA_BYTE.withName("unsigned char");

    /** The layout of an {@code unsigned short}, carried by a {@code short}. */
    public static final ValueLayout.OfShort UNSIGNED_SHORT = ValueLayout.JAVA_SHORT.withName("unsigned short");

    private CLayouts() {}

    /**
     * Returns the layout of a signed C integer that is narrower than its Java type.
     *
     * @param c the layout on this platform: {@code JAVA_BYTE}, {@code JAVA_SHORT} or {@code JAVA_INT}
     * @param java the wider Java type: {@code short}, {@code int} or {@code long}
     * @return the layout, with the size and alignment of {@code c}
     * @throws IllegalArgumentException if {@code java} is not a wider integer type
     */
    public static ValueLayout signExtended(ValueLayout c, Class<?> java) {
        return new NarrowInteger(c, java, false).layout();
    }

    /**
     * Returns the layout of an unsigned C integer that is narrower than its Java type.
     *
     * @param c the layout on this platform: {@code JAVA_BYTE}, {@code JAVA_SHORT} or {@code JAVA_INT}
     * @param java the wider Java type: {@code short}, {@code int} or {@code long}
     * @return the layout, with the size and alignment of {@code c}
     * @throws IllegalArgumentException if {@code java} is not a wider integer type
     */
    public static ValueLayout zeroExtended(ValueLayout c, Class<?> java) {
        return new NarrowInteger(c, java, true).layout();
    }
}
