package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class IntegersTest {

    private static void accepts(LongUnaryOperator conversion, long value, long result) {
        assertEquals(result, conversion.applyAsLong(value));
    }

    private static void rejects(LongUnaryOperator conversion, long... values) {
        for (long value : values) {
            String message = assertThrows(ArithmeticException.class, () -> conversion.applyAsLong(value))
                    .getMessage();
            assertEquals(value + " is out of range", message.substring(0, message.indexOf(" for the ")));
        }
    }

    @Test
    void aSignedTypeAcceptsItsValuesOnly() {
        accepts(Integers::toInt, Integer.MIN_VALUE, Integer.MIN_VALUE);
        accepts(Integers::toInt, Integer.MAX_VALUE, Integer.MAX_VALUE);
        rejects(
                Integers::toInt,
                Integer.MIN_VALUE - 1L,
                Integer.MAX_VALUE + 1L,
                0xFFFFFFFFL,
                Long.MIN_VALUE,
                Long.MAX_VALUE);
        accepts(Integers::toShort, Short.MIN_VALUE, Short.MIN_VALUE);
        accepts(Integers::toShort, Short.MAX_VALUE, Short.MAX_VALUE);
        rejects(Integers::toShort, Short.MIN_VALUE - 1, Short.MAX_VALUE + 1, 0xFFFF, 1L << 32);
        accepts(Integers::toByte, Byte.MIN_VALUE, Byte.MIN_VALUE);
        accepts(Integers::toByte, Byte.MAX_VALUE, Byte.MAX_VALUE);
        rejects(Integers::toByte, Byte.MIN_VALUE - 1, Byte.MAX_VALUE + 1, 0xFF, 1L << 32);
    }

    @Test
    void anUnsignedTypeAcceptsBothExtensionsOfItsBits() {
        accepts(Integers::toUnsignedInt, -1, -1);
        accepts(Integers::toUnsignedInt, 0xFFFFFFFFL, -1);
        accepts(Integers::toUnsignedInt, 1L << 31, Integer.MIN_VALUE);
        accepts(Integers::toUnsignedInt, Integer.MIN_VALUE, Integer.MIN_VALUE);
        rejects(Integers::toUnsignedInt, Integer.MIN_VALUE - 1L, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE);
        accepts(Integers::toUnsignedShort, -1, -1);
        accepts(Integers::toUnsignedShort, 0xFFFF, -1);
        rejects(Integers::toUnsignedShort, Short.MIN_VALUE - 1, 1 << 16, 0xFFFFFFFFL);
        accepts(Integers::toUnsignedByte, -1, -1);
        accepts(Integers::toUnsignedByte, 0xFF, -1);
        rejects(Integers::toUnsignedByte, Byte.MIN_VALUE - 1, 1 << 8, 0xFFFFFFFFL);
    }

    @Test
    void theMessageNamesTheWidthThePlatformAndTheRange() {
        assertEquals(
                "2147483648 is out of range for the signed C type, which has 32 bits on " + RunningPlatform.name()
                        + ": expected -2147483648 to 2147483647",
                assertThrows(ArithmeticException.class, () -> Integers.toInt(1L << 31))
                        .getMessage());
        assertEquals(
                "256 is out of range for the unsigned C type, which has 8 bits on " + RunningPlatform.name()
                        + ": expected -128 to 255",
                assertThrows(ArithmeticException.class, () -> Integers.toUnsignedByte(256))
                        .getMessage());
    }
}
