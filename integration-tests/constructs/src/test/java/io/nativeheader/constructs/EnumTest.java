package io.nativeheader.constructs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

/** Enums of every size and signedness, and integers narrower than {@code int}. */
class EnumTest {

    private final Constructs c = new ConstructsNative();

    @Test
    void convertsNegativeValues() {
        assertEquals(sign.BELOW, c.sign_of(-7));
        assertEquals(sign.NONE, c.sign_of(0));
        assertEquals(-5, Constructs.BELOW);
    }

    @Test
    void convertsValuesBeyondInt() {
        assertEquals(whole.HALF, c.whole_above(whole.LITTLE));
        assertEquals(whole.ALL, c.whole_above(whole.HALF));
        assertEquals(Long.MIN_VALUE, whole.HALF.value());
        assertEquals(-1, Constructs.ALL);
    }

    @Test
    void convertsEnumsStoredInAnUnsignedChar() {
        assertEquals(tiny.MIDDLE, c.tiny_below(tiny.MAX));
        assertEquals(255, c.valueOf(tiny.MAX));
        assertEquals(128, c.value_of_tiny((byte) tiny.MIDDLE.value()));
        assertEquals(255, Constructs.MAX);
    }

    @Test
    void mapsAliasesToTheFirstConstantAndRejectsUnknownValues() {
        assertEquals(later.THEN, c.later_of(later.ALSO_THEN.value()));
        assertThrows(IllegalArgumentException.class, () -> c.later_of(99));
    }

    @Test
    void preservesNarrowUnsignedIntegersInBothDirections() {
        assertEquals(255 + 65_535, c.value_of_unsigned_char((byte) 255, (short) 65_535));
        try (Arena arena = Arena.ofConfined()) {
            narrow half = (byte_, short_) -> (byte) (Byte.toUnsignedInt(byte_) / 2 + Short.toUnsignedInt(short_) % 2);
            assertEquals(128 + 255 + 65_535, c.sum_of_narrow(half.toNative(arena), (byte) 255, (short) 65_535));
        }
    }
}
