package io.nativeheader.constructs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.ErrnoException;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing that C gave is lost, whatever is thrown before the caller has it; and no length leads behind what the caller gave. */
class GiftsTest {

    private final Gifts c = new GiftsNative();

    private static int refuse(int value) {
        throw new IllegalStateException("refused");
    }

    @AfterEach
    void nothingOfCIsLeft() {
        assertEquals(0, c.gift_live());
    }

    private static void isRefused(Runnable call) {
        assertEquals(
                "refused", assertThrows(IllegalStateException.class, call::run).getMessage());
    }

    @Test
    void aResultIsFreedWhereACallbackOfItsCallThrew() {
        isRefused(() -> c.gift_text(GiftsTest::refuse));
        isRefused(() -> c.gift_new(GiftsTest::refuse));
        isRefused(() -> c.gift_put(GiftsTest::refuse));
        isRefused(() -> c.gift_try(GiftsTest::refuse, 0));
    }

    @Test
    void whatAFailedCallLeftInItsOutParameterIsNotTheCallers() {
        isRefused(() -> c.gift_try(GiftsTest::refuse, -5));
        assertEquals(
                5,
                assertThrows(ErrnoException.class, () -> c.gift_try(value -> 0, -5))
                        .code());
    }

    @Test
    void textsOfAnArrayAreFreedAsWell() {
        String[] texts = new String[2];
        isRefused(() -> c.gift_list(texts, GiftsTest::refuse));
        assertArrayEquals(new String[] {"text", "text"}, texts);
    }

    @Test
    void memoryForAnArenaThatIsClosedIsFreed() {
        Arena closed = Arena.ofConfined();
        closed.close();
        assertThrows(IllegalStateException.class, () -> c.gift_memory(closed, 8));
    }

    @Test
    void withoutAnExceptionTheCallerHasIt() {
        assertEquals("text", c.gift_text(value -> 0));
        try (gift made = c.gift_put(value -> 0)) {
            assertEquals(1, c.gift_live());
            assertTrue(made.segment().address() != 0);
        }
    }

    @Test
    void aLengthDoesNotCountWhatEndsTextsAndText() {
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
    void anArrayOfTextsNeedsAsManyAsCDeclares() {
        assertEquals('c', c.of_three(new String[] {"a", "b", "c"}));
        assertThrows(IndexOutOfBoundsException.class, () -> c.of_three(new String[] {"a", "b"}));
    }
}
