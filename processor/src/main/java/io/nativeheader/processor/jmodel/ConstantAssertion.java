package io.nativeheader.processor.jmodel;

/**
 * {@code _Static_assert((SPEED_1000) == 1000, …)}: the C compiler confirms a constant that libclang evaluated.
 *
 * @param cName the name of the macro, enumerator or variable
 * @param expected Java's value
 * @param isVariable whether it is a {@code static const} variable, which C does not allow in constant expressions
 */
public record ConstantAssertion(String cName, Expected expected, boolean isVariable) {

    /** The value, with as much of its type as the comparison needs. */
    public sealed interface Expected {

        /** {@code -1}: an {@code int} or a wider signed type. */
        record Signed(long value) implements Expected {}

        /**
         * {@code 4294967295U}.
         *
         * @param isLong whether the type has 64 bits
         */
        record Unsigned(long value, boolean isLong) implements Expected {}

        /** {@code 2.5}; a {@code long double} is rounded to a {@code double}. */
        record Floating(double value) implements Expected {}

        /** {@code "Generic PHY"}. */
        record Text(String value) implements Expected {}

        /** {@code ((void *) -1)}. */
        record Address(long value) implements Expected {}
    }
}
