package io.nativeheader.cplusplus.values;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.cplusplus.NoObjectsLeft;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exchanges integers at their limits. */
class IntegersTest implements NoObjectsLeft {

    private final Values values = new ValuesNative();

    @Test
    void anUnsigned32BitResultIsNotNegative() {
        assertEquals(4_000_000_000L, values.unsigned_32());
        assertTrue(values.is_unsigned_32(4_000_000_000L));
    }

    @Test
    void passesOtherIntegersOfCxx() {
        assertEquals(-1L, values.unsigned_64());
        assertEquals(250, values.unsigned_8());
        assertTrue(values.negated(false));
        assertFalse(values.negated(true));
        assertEquals(0x10FFFF, values.last_character());
    }

    @Test
    void anEnumClassOfOneByteIsAnEnum() {
        assertEquals(Level.HIGH, values.opposite(Level.LOW));
        assertEquals(Level.LOW, values.opposite(Level.HIGH));
        assertEquals(200, Level.HIGH.value());
    }

    @Test
    void returnsEnumsWithTypedefNamesInContainers() {
        assertEquals(List.of(Code.FIRST, Code.LAST), values.codes());
    }

    @Test
    void theUnderlyingTypeOfAnEnumMayBeBool() {
        assertEquals(1, Answer.YES.value());
        assertEquals(List.of(Answer.YES, Answer.NO), values.answers_reversed(List.of(Answer.NO, Answer.YES)));
    }

    @Test
    void combinesFlags() {
        int all = values.or(Access.READ.value(), Access.WRITE.value());
        assertEquals(0x81, all);
        assertTrue(values.is_all(Access.READ.value() | Access.WRITE.value()));
        assertFalse(values.is_all(Access.READ.value()));
        assertArrayEquals(new long[] {0, 0x80, 0x81}, values.accesses());
        assertThrows(ArithmeticException.class, () -> values.is_all(0x181));
    }
}
