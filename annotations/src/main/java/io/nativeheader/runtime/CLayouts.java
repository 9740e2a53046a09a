package io.nativeheader.runtime;

import java.lang.foreign.ValueLayout;

/**
 * Layouts of C types in function descriptors that {@link ValueLayout} does not tell apart: arguments narrower than {@code int} are
 * extended to it, by their sign or by zeros (System V ABI for x86-64 as clang has it, AAPCS64 as Apple has it).
 */
public final class CLayouts {

    /** {@code unsigned char}, carried by a {@code byte}. */
    public static final ValueLayout.OfByte UNSIGNED_CHAR = ValueLayout.JAVA_BYTE.withName("unsigned char");

    /** {@code unsigned short}, carried by a {@code short}. */
    public static final ValueLayout.OfShort UNSIGNED_SHORT = ValueLayout.JAVA_SHORT.withName("unsigned short");

    private CLayouts() {}
}
