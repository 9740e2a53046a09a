package io.nativeheader.runtime;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

/** Passes Java arrays whose elements are wider than C's. */
class NarrowArrayTest {

    private static final ValueLayout SIGNED = CLayouts.signExtended(JAVA_INT, long.class);
    private static final ValueLayout UNSIGNED = CLayouts.zeroExtended(JAVA_INT, long.class);

    @Test
    void copiesElementsAndExtendsCsChanges() {
        long[] signed = {1, -2, Integer.MIN_VALUE};
        long[] unsigned = {-1, 0xFFFFFFFFL, 7};
        try (Scratch scratch = Scratch.open()) {
            MemorySegment copy = scratch.inOut(signed, SIGNED);
            assertArrayEquals(new int[] {1, -2, Integer.MIN_VALUE}, copy.toArray(JAVA_INT));
            copy.setAtIndex(JAVA_INT, 0, -5);
            copy = scratch.inOut(unsigned, UNSIGNED);
            assertArrayEquals(new int[] {-1, -1, 7}, copy.toArray(JAVA_INT));
            copy.setAtIndex(JAVA_INT, 2, -6);
        }
        assertArrayEquals(new long[] {-5, -2, Integer.MIN_VALUE}, signed);
        assertArrayEquals(new long[] {-1, 0xFFFFFFFFL, 0xFFFFFFFAL}, unsigned, "-1 keeps its sign");
    }

    @Test
    void copiesSmallerElements() {
        int[] units = {0xFFFF, -1, 0x20AC};
        short[] bytes = {255, -1, 0};
        try (Scratch scratch = Scratch.open()) {
            MemorySegment copy = scratch.inOut(units, CLayouts.zeroExtended(JAVA_SHORT, int.class));
            assertArrayEquals(new short[] {-1, -1, 0x20AC}, copy.toArray(JAVA_SHORT));
            copy.setAtIndex(JAVA_SHORT, 0, (short) 0x8000);
            copy = scratch.inOut(bytes, CLayouts.zeroExtended(JAVA_BYTE, short.class));
            assertArrayEquals(new byte[] {-1, -1, 0}, copy.toArray(JAVA_BYTE));
            copy.set(JAVA_BYTE, 2, (byte) 0x80);
            copy = scratch.in(bytes, CLayouts.zeroExtended(JAVA_BYTE, short.class));
            assertArrayEquals(new byte[] {-1, -1, 0}, copy.toArray(JAVA_BYTE));
        }
        assertArrayEquals(new int[] {0x8000, -1, 0x20AC}, units);
        assertArrayEquals(new short[] {255, -1, 0x80}, bytes);
    }

    @Test
    void namesTheElementThatDoesNotFit() {
        long[] array = {0, 1L << 31};
        try (Scratch scratch = Scratch.open()) {
            ArithmeticException failure = assertThrows(ArithmeticException.class, () -> scratch.inOut(array, SIGNED));
            assertEquals(
                    "element 1: 2147483648 is out of range for the signed C type, which has 32 bits on "
                            + RunningPlatform.name() + ": expected -2147483648 to 2147483647",
                    failure.getMessage());
            assertEquals(8, scratch.in(array, UNSIGNED).byteSize());
            assertThrows(ArithmeticException.class, () -> scratch.in(new long[] {1L << 32}, UNSIGNED));
        }
        assertArrayEquals(new long[] {0, 1L << 31}, array);
    }

    @Test
    void copiesElementsOfTheSameWidthUnchanged() {
        long[] array = {1L << 40, -1};
        try (Scratch scratch = Scratch.open()) {
            MemorySegment copy = scratch.inOut(array, JAVA_LONG);
            assertArrayEquals(array, copy.toArray(JAVA_LONG));
            copy.setAtIndex(JAVA_LONG, 1, 9);
            assertEquals(MemorySegment.NULL, scratch.inOut((long[]) null, SIGNED));
            assertEquals(MemorySegment.NULL, scratch.in((int[]) null, JAVA_INT));
            assertEquals(0, scratch.in(new long[0], SIGNED).byteSize());
            assertThrows(IllegalArgumentException.class, () -> scratch.in(array, JAVA_INT));
        }
        assertArrayEquals(new long[] {1L << 40, 9}, array);
    }
}
