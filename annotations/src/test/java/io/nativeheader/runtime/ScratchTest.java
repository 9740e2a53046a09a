package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class ScratchTest {

    private static final String[] CHARACTERS = {"a", "\u007f", "\u0080", "é", "\u0100", "€", "𝄞"};

    @Test
    void encodesTextOfAnyLengthAsTerminatedUtf8() {
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

    /** Uses text longer than the thread's stack, or than the rest of it. */
    @Test
    void encodesTextLongerThanTheStack() {
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

    /**
     * Surrounds the surrogate with text that is short, long, or longer than the thread's stack, and contains ASCII, question marks, other
     * characters and surrogate pairs.
     */
    @Test
    void rejectsAnUnpairedSurrogateAnywhere() {
        for (String around :
                new String[] {"", "x".repeat(10), "?é".repeat(8), "x".repeat(100), "𝄞?".repeat(50), "x".repeat(20_000)
                }) {
            for (String half : new String[] {"\ud834", "\udd1e", "\udd1e\ud834", "\ud83f"}) {
                String text = around + half + around;
                for (Charset charset : List.of(StandardCharsets.UTF_8, Encodings.UTF_16, StandardCharsets.ISO_8859_1)) {
                    try (Scratch scratch = Scratch.open()) {
                        String message = assertThrows(
                                        IllegalArgumentException.class, () -> scratch.string(text, charset))
                                .getMessage();
                        boolean first = charset == StandardCharsets.ISO_8859_1;
                        assertTrue(
                                message.contains("index ") && (first || message.contains("index " + around.length())),
                                message);
                    }
                }
                assertThrows(IllegalArgumentException.class, () -> Encodings.heap(text));
                MemorySegment array = MemorySegment.ofArray(new byte[100_000]);
                assertThrows(IllegalArgumentException.class, () -> CharArrays.set(array, text));
            }
            try (Scratch scratch = Scratch.open()) {
                assertEquals(around, scratch.string(around).getString(0));
            }
        }
    }

    /** Checks that calls of concurrent virtual threads, and nested calls, use different stacks. */
    @Test
    void virtualThreadsDoNotShareMemory() throws InterruptedException {
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String mine = "thread " + i;
            threads.add(Thread.startVirtualThread(() -> {
                try (Scratch outer = Scratch.open()) {
                    MemorySegment text = outer.string(mine);
                    Thread.yield();
                    try (Scratch inner = Scratch.open()) {
                        MemorySegment another = inner.string("inner");
                        Thread.yield();
                        assertEquals("inner", another.getString(0));
                    }
                    assertEquals(mine, text.getString(0));
                } catch (Throwable failure) {
                    failures.add(failure);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(List.of(), failures);
    }

    @Test
    void virtualThreadsReuseStacks() throws InterruptedException {
        Set<Long> addresses = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 500; i++) {
            Thread.ofVirtual()
                    .start(() -> {
                        try (Scratch scratch = Scratch.open()) {
                            addresses.add(scratch.string("text").address());
                        }
                    })
                    .join();
        }
        assertTrue(addresses.size() <= 64, addresses.size() + " stacks although only one thread ran at a time");
    }

    @Test
    void copiesTextWithNulForCxx() {
        for (String text : List.of("", "a", "a\0b", "\0", "Grüße\0", "x".repeat(100) + "\0y")) {
            try (Scratch scratch = Scratch.open()) {
                byte[] expected = (text + "\0").getBytes(StandardCharsets.UTF_8);
                assertArrayEquals(expected, scratch.text(text).toArray(ValueLayout.JAVA_BYTE));
            }
        }
    }

    @Test
    void rejectsAnUnpairedSurrogateInTextWithNul() {
        try (Scratch scratch = Scratch.open()) {
            assertThrows(IllegalArgumentException.class, () -> scratch.text("\0\uD800"));
        }
    }

    @Test
    void rejectsANulAnywhere() {
        for (int length = 0; length < 80; length++) {
            String text = "x".repeat(length) + "\0" + "y";
            int index = length;
            try (Scratch scratch = Scratch.open()) {
                String message = assertThrows(IllegalArgumentException.class, () -> scratch.string(text))
                        .getMessage();
                assertEquals("the NUL character at index " + index + " would terminate the C string", message);
            }
        }
    }

    @Test
    void zeroesMemoryForResults() {
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
