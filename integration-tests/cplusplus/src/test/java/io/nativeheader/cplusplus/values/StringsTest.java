package io.nativeheader.cplusplus.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.cplusplus.NoObjectsLeft;
import org.junit.jupiter.api.Test;

/** Exchanges strings. */
class StringsTest implements NoObjectsLeft {

    private final Values values = new ValuesNative();

    @Test
    void passesAndReturnsStringsOfAnyCharacters() {
        assertEquals("grüß ☃ 😀", values.joined("grüß ☃", " 😀"));
        assertEquals("", values.joined("", ""));
        String large = "ä".repeat(100_000);
        assertEquals(large + large, values.joined(large, large));
    }

    @Test
    void keepsCharactersAfterNul() {
        assertEquals("a\0b", values.with_nul());
        assertEquals("x\0y\0", values.joined("x\0", "y\0"));
        assertEquals(3, values.length("a\0b"));
    }

    @Test
    void passesAStringView() {
        assertEquals(10, values.length("grüß ☃"));
        assertEquals("grüß ☃ 😀", values.literal());
    }

    @Test
    void passesAStringByValue() {
        assertEquals("cba", values.reversed("abc"));
    }

    @Test
    void refusesNullForAString() {
        assertThrows(NullPointerException.class, () -> values.joined("a", null));
        assertThrows(NullPointerException.class, () -> values.length(null));
    }

    @Test
    void passesNullForACharPointer() {
        assertEquals("default", values.or_default(null));
        assertEquals("text", values.or_default("text"));
    }
}
