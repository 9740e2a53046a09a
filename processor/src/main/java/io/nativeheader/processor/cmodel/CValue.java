package io.nativeheader.processor.cmodel;

/** The value of a constant. */
public sealed interface CValue {

    /** {@code 1000}: sign-extended to 64 bits, or the bits of an unsigned 64-bit value. */
    record OfInteger(long value) implements CValue {}

    /** {@code 2.5e-3}. */
    record OfFloating(double value) implements CValue {}

    /** {@code ((void *) -1)}. */
    record OfAddress(long value) implements CValue {}

    /** {@code "Generic PHY"}. */
    record OfString(String value) implements CValue {}
}
