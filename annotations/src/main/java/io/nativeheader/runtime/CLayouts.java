package io.nativeheader.runtime;

import java.lang.foreign.ValueLayout;

/**
 * Layouts for C types that a {@link ValueLayout} alone does not distinguish in a function descriptor. Arguments narrower than {@code int}
 * are sign-extended or zero-extended to it, depending on the type (System V ABI for x86-64 as clang implements it, AAPCS64 as Apple
 * implements it).
 */
public final class CLayouts {

    /** The layout of an {@code unsigned char}, carried by a {@code byte}. */
    public static final ValueLayout.OfByte UNSIGNED_CHAR = ValueLayout.JAVA_BYTE.withName("unsigned char");

    /** The layout of an {@code unsigned short}, carried by a {@code short}. */
    public static final ValueLayout.OfShort UNSIGNED_SHORT = ValueLayout.JAVA_SHORT.withName("unsigned short");

    private CLayouts() {}
}
