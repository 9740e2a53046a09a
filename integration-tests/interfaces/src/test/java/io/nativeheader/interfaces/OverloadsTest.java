package io.nativeheader.interfaces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.ErrnoException;
import io.nativeheader.StatusException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

class OverloadsTest {

    private final Overloads c = new OverloadsNative();

    @Test
    void overloadsOneFunction() {
        int[] values = {1, 2, 3};
        assertEquals(6, c.total(values));
        assertEquals(3, c.total(values, 2));
        assertEquals(3, c.sum(values, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> c.sum(values, 4));
        try (Arena arena = Arena.ofConfined()) {
            assertEquals(9, c.total(arena.allocateFrom(ValueLayout.JAVA_INT, 4, 5)));
            assertEquals('a' + 1, c.checked(arena.allocateFrom("a"), 1));
        }
        assertEquals('b' + 1, c.checked("b", 1));
        assertEquals('c' + 1, c.checked(new byte[] {'c'}, 1));
    }

    @Test
    void reportsFailuresAsEachMethodIsAnnotated() {
        assertEquals(-22, c.check(-22));
        assertEquals(5, c.checkNegative(5));
        assertEquals(
                22,
                assertThrows(ErrnoException.class, () -> c.checkNegative(-22)).code());
        assertEquals(5, c.checkErrno(5));
        assertEquals(
                2, assertThrows(ErrnoException.class, () -> c.checkErrno(-1)).code());
        c.checkStatus(0);
        assertEquals(
                -22,
                assertThrows(StatusException.class, () -> c.checkStatus(-22)).code());
        assertEquals(-22, c.checkStatuses(-22));
        assertEquals(
                3, assertThrows(StatusException.class, () -> c.checkStatuses(3)).code());
    }
}
