package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.ErrnoException;
import io.nativeheader.NativeHeaders;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void encodesStringsAsTerminatedUtf8() {
        try (Scratch scratch = Scratch.open()) {
            MemorySegment text = scratch.string("käse 🧀");
            assertEquals(11, text.byteSize());
            assertEquals("käse 🧀", text.getString(0));
            assertEquals(0, scratch.string(null).address());
            assertEquals("", scratch.string("").getString(0));
        }
    }

    @Test
    void rejectsANulInText() {
        try (Scratch scratch = Scratch.open()) {
            IllegalArgumentException failure =
                    assertThrows(IllegalArgumentException.class, () -> scratch.string("a\0b"));
            assertTrue(failure.getMessage().contains("index 1"), failure.getMessage());
        }
    }

    @Test
    void reusesScratchMemoryAfterClose() {
        long first;
        try (Scratch scratch = Scratch.open()) {
            first = scratch.string("one").address();
        }
        try (Scratch scratch = Scratch.open()) {
            assertEquals(first, scratch.string("two").address());
        }
    }

    @Test
    void nestedScratchesDoNotOverlap() {
        try (Scratch outer = Scratch.open()) {
            MemorySegment one = outer.string("one");
            try (Scratch inner = Scratch.open()) {
                MemorySegment two = inner.string("two");
                assertNotEquals(one.address(), two.address());
            }
            assertEquals("one", one.getString(0));
        }
    }

    @Test
    void freesMemoryThatDidNotFitOnTheStack() {
        MemorySegment large;
        try (Scratch scratch = Scratch.open()) {
            large = scratch.string("x".repeat(100_000));
            assertEquals(100_000, large.getString(0).length());
        }
        assertThrows(IllegalStateException.class, () -> large.get(ValueLayout.JAVA_BYTE, 0));
    }

    @Test
    void platformAndVirtualThreadsDoNotShareMemory() throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(8);
        Thread[] threads = new Thread[8];
        for (int i = 0; i < threads.length; i++) {
            String text = "thread " + i;
            Runnable work = () -> {
                try (Scratch scratch = Scratch.open()) {
                    MemorySegment memory = scratch.string(text);
                    started.countDown();
                    started.await();
                    assertEquals(text, memory.getString(0));
                } catch (Throwable thrown) {
                    failure.set(thrown);
                }
            };
            threads[i] = i % 2 == 0
                    ? Thread.ofVirtual().start(work)
                    : Thread.ofPlatform().start(work);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertNull(failure.get());
    }

    @Test
    void rejectsRecordMemoryThatIsTooSmall() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(32, 16);
            assertEquals(24, Records.check(memory, "struct s", 24).byteSize());
            assertSame(memory, Records.check(memory, "struct s", 32));
            IllegalArgumentException small =
                    assertThrows(IllegalArgumentException.class, () -> Records.check(memory, "struct s", 33));
            assertTrue(
                    small.getMessage().contains("struct s needs 33 bytes, but the segment has 32"), small.getMessage());
            assertThrows(NullPointerException.class, () -> Records.check(null, "struct s", 8));
        }
    }

    @Test
    void acceptsARecordAtAnyAddress() {
        MemorySegment last = Pointers.sized(MemorySegment.ofAddress(-1), 24);
        assertSame(last, Records.check(last, "struct s", 24));
        assertEquals(-1, Records.check(last, "struct s", 8).address());
        assertTrue(Records.areSame(last, MemorySegment.ofAddress(-1)));
    }

    @Test
    void alignsMemoryForStubs() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(32, 16);
            memory.set(ValueLayout.JAVA_BYTE, 4, (byte) 7);
            MemorySegment misaligned = memory.asSlice(4, 16);
            assertSame(memory, Records.aligned(memory, 16));
            assertSame(misaligned, Records.aligned(misaligned, 4));
            MemorySegment copy = Records.aligned(misaligned, 16);
            assertEquals(0, copy.address() % 16);
            assertEquals(7, copy.get(ValueLayout.JAVA_BYTE, 0));
            MemorySegment value = Records.aligned(misaligned, "long double", 16, 16);
            assertEquals(0, value.address() % 16);
            assertEquals(7, value.get(ValueLayout.JAVA_BYTE, 0));
            assertEquals(16, Records.aligned(memory, "long double", 16, 16).byteSize());
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Records.aligned(misaligned.asSlice(1), "long double", 16, 16));
        }
    }

    @Test
    void recordsAtTheSameAddressAreEqual() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(32, 16);
            assertTrue(Records.areSame(memory, MemorySegment.ofAddress(memory.address())));
            assertFalse(Records.areSame(memory, memory.asSlice(16)));
            assertEquals(Records.hash(memory), Records.hash(MemorySegment.ofAddress(memory.address())));
        }
        MemorySegment array = MemorySegment.ofArray(new long[4]);
        assertTrue(Records.areSame(array, array.asSlice(0, 8)));
        assertTrue(Records.areSame(array.asReadOnly(), array));
        assertEquals(Records.hash(array), Records.hash(array.asReadOnly()));
        assertFalse(Records.areSame(array, array.asSlice(8)));
        assertFalse(Records.areSame(array, MemorySegment.ofArray(new long[4])));
        assertFalse(Records.areSame(
                array.asReadOnly(), MemorySegment.ofArray(new long[4]).asReadOnly()));
        assertFalse(Records.areSame(array, MemorySegment.NULL));
        MemorySegment nothing = MemorySegment.ofArray(new long[0]);
        assertTrue(Records.areSame(nothing, nothing));
    }

    @Test
    void copiesAFlexibleRecordWithItsElements() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment from = arena.allocate(12).fill((byte) 1);
            MemorySegment to = arena.allocate(16);
            Records.copyFlexible(from, to, "struct packet");
            assertEquals(12, to.mismatch(from));
            MemorySegment small = arena.allocate(11);
            IllegalArgumentException failure = assertThrows(
                    IllegalArgumentException.class, () -> Records.copyFlexible(from, small, "struct packet"));
            assertEquals("struct packet of 12 bytes does not fit into one of 11 bytes", failure.getMessage());
            assertEquals(0, small.get(ValueLayout.JAVA_BYTE, 0));
        }
    }

    @Test
    void writingABitFieldChangesNoOtherBits() {
        long seed = System.nanoTime();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(16);
            for (int i = 0; i < 2_000; i++) {
                for (int b = 0; b < 16; b++) {
                    memory.set(ValueLayout.JAVA_BYTE, b, (byte) random.nextInt());
                }
                byte[] before = memory.toArray(ValueLayout.JAVA_BYTE);
                int bit = random.nextInt(8);
                int width = random.nextInt(1, 65);
                long value = random.nextLong();
                BitFields.set(memory, 3, bit, width, value);
                long mask = width == 64 ? -1 : (1L << width) - 1;
                assertEquals(value & mask, BitFields.unsigned(memory, 3, bit, width), "seed " + seed);
                int unused = 64 - width;
                assertEquals(value << unused >> unused, BitFields.signed(memory, 3, bit, width), "seed " + seed);
                BitFields.set(memory, 3, bit, width, bits(before, 24 + bit, width));
                assertEquals(-1, MemorySegment.ofArray(before).mismatch(memory), "seed " + seed);
            }
        }
    }

    private static long bits(byte[] bytes, int first, int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            int position = first + i;
            value |= (long) (bytes[position / 8] >> position % 8 & 1) << i;
        }
        return value;
    }

    @Test
    void rejectsNumbersOutsideOfTheUnsignedRange() {
        assertEquals(4294967295L, Downcalls.unsigned(4294967295L, 0xFFFFFFFFL));
        assertThrows(ArithmeticException.class, () -> Downcalls.unsigned(4294967296L, 0xFFFFFFFFL));
        assertThrows(ArithmeticException.class, () -> Downcalls.unsigned(-1, 0xFFFFFFFFL));
    }

    @Test
    void anErrnoExceptionDescribesTheCode() {
        ErrnoException failure = ErrnoException.of("phy_start", 22);
        assertEquals("EINVAL", failure.symbol());
        assertEquals(22, failure.code());
        assertEquals("phy_start", failure.function());
        assertEquals("phy_start: EINVAL (22): Invalid argument", failure.getMessage());
        assertEquals("errno 12345", ErrnoException.of("f", 12345).symbol());
    }

    interface NotProcessed {}

    @Test
    void loadExplainsWhyAnImplementationIsMissing() {
        IllegalArgumentException failure =
                assertThrows(IllegalArgumentException.class, () -> NativeHeaders.load(NotProcessed.class));
        assertTrue(failure.getMessage().contains("MemoryTest_NotProcessedNative"), failure.getMessage());
        assertTrue(failure.getMessage().contains("native-header-processor"), failure.getMessage());
        assertThrows(IllegalArgumentException.class, () -> NativeHeaders.load(String.class));
    }
}
