package io.nativeheader.cplusplus.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Sets the bit-fields of a class. */
class BitFieldsTest {

    @Test
    void holdsTheLowestAndHighestValues() {
        try (Flags flags = Flags.create()) {
            flags.lanes(7);
            flags.balance(-8);
            flags.urgency(Urgency.HIGH);
            flags.ready(true);
            flags.mask((1L << 40) - 1);
            assertEquals(7, flags.lanes());
            assertEquals(-8, flags.balance());
            assertEquals(Urgency.HIGH, flags.urgency());
            assertTrue(flags.ready());
            assertEquals((1L << 40) - 1, flags.mask());
        }
    }

    @Test
    void refusesValuesThatDoNotFit() {
        try (Flags flags = Flags.create()) {
            ArithmeticException thrown = assertThrows(ArithmeticException.class, () -> flags.lanes(8));
            assertEquals("8 is out of range for a bit-field of width 3: expected 0 to 7", thrown.getMessage());
            assertThrows(ArithmeticException.class, () -> flags.lanes(-1));
            thrown = assertThrows(ArithmeticException.class, () -> flags.balance(8));
            assertEquals("8 is out of range for a bit-field of width 4: expected -8 to 7", thrown.getMessage());
            assertThrows(ArithmeticException.class, () -> flags.balance(-9));
            assertThrows(ArithmeticException.class, () -> flags.mask(1L << 40));
            assertEquals(0, flags.lanes());
        }
    }
}
