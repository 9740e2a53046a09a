package io.nativeheader.constructs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.ErrnoException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Passes Java arrays to C as copies, and copies them back after the call. */
class ArraysTest {

    private final Arrays c = new ArraysNative();

    @Test
    void copiesAnArrayIn() {
        assertEquals(6, c.sum(new int[] {1, 2, 3}, 3));
        assertEquals(0, c.sum(new int[0], 0));
    }

    @Test
    void copiesBackWhatCWrote() {
        double[] values = {1, 2.5, -4};
        c.scale(values, 2, 2);
        assertArrayEquals(new double[] {2, 5, -4}, values);
    }

    @Test
    void copiesLargeArrays() {
        int[] values = IntStream.range(0, 1_000_000).toArray();
        assertEquals(499_999_500_000L, c.sum(values, values.length));
        assertEquals(999_999, values[999_999]);
    }

    @Test
    void copiesBackEvenIfTheCallFails() {
        byte[] buffer = new byte[4];
        ErrnoException failure = assertThrows(ErrnoException.class, () -> c.fill_and_fail(buffer, 3));
        assertEquals("ENOSPC", failure.symbol());
        assertArrayEquals(new byte[] {0, 1, 2, 0}, buffer);
    }

    @Test
    void passesNullAsNull() {
        assertEquals(1, c.is_null(null));
        assertEquals(0, c.is_null(new short[1]));
    }

    @Test
    void passesAnArrayToAMacroAsAPointer() {
        long[] value = {5};
        c.NEGATE(value);
        assertEquals(-5, value[0]);
    }
}
