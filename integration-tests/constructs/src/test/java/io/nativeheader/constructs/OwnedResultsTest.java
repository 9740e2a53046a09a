package io.nativeheader.constructs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.ErrnoException;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Frees owned results when an exception prevents their return, and rejects lengths beyond the caller's array. */
class OwnedResultsTest {

    private final OwnedResults c = new OwnedResultsNative();

    private static int refuse(int value) {
        throw new IllegalStateException("refused");
    }

    @AfterEach
    void assertNothingLeaked() {
        assertEquals(0, c.gift_live());
    }

    private static void assertRefused(Runnable call) {
        assertEquals(
                "refused", assertThrows(IllegalStateException.class, call::run).getMessage());
    }

    @Test
    void freesTheResultIfACallbackThrew() {
        assertRefused(() -> c.gift_text(OwnedResultsTest::refuse));
        assertRefused(() -> c.gift_new(OwnedResultsTest::refuse));
        assertRefused(() -> c.gift_put(OwnedResultsTest::refuse));
        assertRefused(() -> c.gift_try(OwnedResultsTest::refuse, 0));
    }

    @Test
    void doesNotFreeTheOutParameterOfAFailedCall() {
        assertRefused(() -> c.gift_try(OwnedResultsTest::refuse, -5));
        assertEquals(
                5,
                assertThrows(ErrnoException.class, () -> c.gift_try(value -> 0, -5))
                        .code());
    }

    @Test
    void freesTheStringsOfAnOwnedArray() {
        String[] texts = new String[2];
        assertRefused(() -> c.gift_list(texts, OwnedResultsTest::refuse));
        assertArrayEquals(new String[] {"text", "text"}, texts);
    }

    @Test
    void freesAResultIfItsArenaIsClosed() {
        Arena closed = Arena.ofConfined();
        closed.close();
        assertThrows(IllegalStateException.class, () -> c.gift_memory(closed, 8));
    }

    @Test
    void returnsTheResultIfNothingIsThrown() {
        assertEquals("text", c.gift_text(value -> 0));
        try (gift made = c.gift_put(value -> 0)) {
            assertEquals(1, c.gift_live());
            assertTrue(made.segment().address() != 0);
        }
    }

    @Test
    void excludesTerminatorsFromLengths() {
        assertEquals('b', c.last_of(2, new String[] {"a", "b"}));
        assertThrows(IndexOutOfBoundsException.class, () -> c.last_of(3, new String[] {"a", "b"}));
        assertThrows(IndexOutOfBoundsException.class, () -> c.last_of(1, new String[0]));
        assertThrows(IndexOutOfBoundsException.class, () -> c.last_of(1, null));
        assertEquals('c', c.last_byte("abc", 3));
        String message = assertThrows(IndexOutOfBoundsException.class, () -> c.last_byte("abc", 4))
                .getMessage();
        assertEquals("length is 4, but the array has 3 elements", message);
        assertEquals(0x20ac, c.last_unit("a€", 2));
        assertThrows(IndexOutOfBoundsException.class, () -> c.last_unit("a€", 3));
    }

    @Test
    void requiresTheDeclaredNumberOfStrings() {
        assertEquals('c', c.of_three(new String[] {"a", "b", "c"}));
        assertThrows(IndexOutOfBoundsException.class, () -> c.of_three(new String[] {"a", "b"}));
    }
}
