package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DowncallsBitFieldTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1, true",
        "1, 1, true",
        "-1, 1, false",
        "7, 3, true",
        "3, 3, false",
        "-4, 3, false",
        "-1, 64, true",
        "-9223372036854775808, 64, false"
    })
    void acceptsValuesThatFit(long value, int width, boolean isUnsigned) {
        assertDoesNotThrow(() -> Downcalls.checkBitField(value, width, isUnsigned));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, true, 0 to 1",
        "1, 1, false, -1 to 0",
        "8, 3, true, 0 to 7",
        "-1, 3, true, 0 to 7",
        "4, 3, false, -4 to 3",
        "-5, 3, false, -4 to 3",
        "-1, 63, true, 0 to 9223372036854775807"
    })
    void refusesOthersWithTheRange(long value, int width, boolean isUnsigned, String range) {
        ArithmeticException thrown =
                assertThrows(ArithmeticException.class, () -> Downcalls.checkBitField(value, width, isUnsigned));
        assertEquals(
                value + " is out of range for a bit-field of width " + width + ": expected " + range,
                thrown.getMessage());
    }
}
