package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScratchTest {

    private static final String[] CHARACTERS = {"a", "\u007f", "\u0080", "é", "\u0100", "€", "𝄞"};

    /** Short and long, whether or not it is ASCII: the bytes and one NUL. */
    @Test
    void textOfAnyLengthIsUtf8() {
        for (int length = 0; length < 80; length++) {
            for (String last : CHARACTERS) {
                String text = "x".repeat(length) + last;
                try (Scratch scratch = Scratch.open()) {
                    byte[] expected = text.getBytes(StandardCharsets.UTF_8);
                    MemorySegment memory = scratch.string(text);
                    assertArrayEquals(
                            Arrays.copyOf(expected, expected.length + 1), memory.toArray(ValueLayout.JAVA_BYTE), text);
                }
            }
        }
    }

    /** Longer than the thread's memory, or than what is left of it. */
    @Test
    void longTextIsUtf8() {
        for (int length : new int[] {5000, 5461, 5462, 16_383, 16_384, 100_000}) {
            for (String character : CHARACTERS) {
                String text = character.repeat(length);
                try (Scratch scratch = Scratch.open()) {
                    scratch.allocate(1, 1);
                    byte[] expected = text.getBytes(StandardCharsets.UTF_8);
                    MemorySegment memory = scratch.string(text);
                    assertEquals(expected.length + 1, memory.byteSize());
                    assertEquals(text, memory.getString(0));
                }
            }
        }
    }

    @Test
    void aNulInsideIsRefusedWhereverItStands() {
        for (int length = 0; length < 80; length++) {
            String text = "x".repeat(length) + "\0" + "y";
            int index = length;
            try (Scratch scratch = Scratch.open()) {
                String message = assertThrows(IllegalArgumentException.class, () -> scratch.string(text))
                        .getMessage();
                assertEquals("a NUL character at index " + index + " would end the string for C", message);
            }
        }
    }

    @Test
    void whatCWritesIsZeroBefore() {
        for (int size = 1; size < 40; size++) {
            try (Scratch scratch = Scratch.open()) {
                scratch.allocate(size, 1).fill((byte) 7);
            }
            try (Scratch scratch = Scratch.open()) {
                assertArrayEquals(new byte[size], scratch.out(size, 1).toArray(ValueLayout.JAVA_BYTE));
            }
        }
    }
}
