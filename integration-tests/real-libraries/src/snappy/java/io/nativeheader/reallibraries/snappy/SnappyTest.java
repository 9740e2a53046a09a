package io.nativeheader.reallibraries.snappy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.CxxString;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Runs the examples of Snappy's documentation. */
class SnappyTest {

    private final Snappy snappy = new SnappyNative();

    /** Returns bytes that are neither text nor end with NUL. */
    private static byte[] data() {
        byte[] data = new byte[100_000];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (i / 100);
        }
        return data;
    }

    private static MemorySegment copy(Arena arena, byte[] bytes) {
        return arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
    }

    @Test
    void compressesAndUncompressesStrings() {
        byte[] input = data();
        try (Arena arena = Arena.ofConfined();
                CxxString compressed = CxxString.create();
                CxxString output = CxxString.create()) {
            long size = snappy.Compress(copy(arena, input), input.length, compressed);
            assertEquals(size, compressed.size());
            assertTrue(size < input.length / 10, "compressed to " + size);
            assertTrue(snappy.Uncompress(copy(arena, compressed.bytes()), size, output));
            assertArrayEquals(input, output.bytes());
        }
    }

    @Test
    void compressesRawMemory() {
        byte[] input = data();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment compressed = arena.allocate(snappy.MaxCompressedLength(input.length));
            MemorySegment length = arena.allocate(ValueLayout.JAVA_LONG);
            snappy.RawCompress(copy(arena, input), input.length, compressed, length);
            long size = length.get(ValueLayout.JAVA_LONG, 0);
            assertTrue(snappy.GetUncompressedLength(compressed, size, length));
            assertEquals(input.length, length.get(ValueLayout.JAVA_LONG, 0));
            MemorySegment output = arena.allocate(input.length);
            assertTrue(snappy.RawUncompress(compressed, size, output));
            assertArrayEquals(input, output.toArray(ValueLayout.JAVA_BYTE));
        }
    }

    @Test
    void rejectsBytesThatAreNotCompressed() {
        byte[] garbage = new byte[50];
        Arrays.fill(garbage, (byte) 0xFF);
        try (Arena arena = Arena.ofConfined();
                CxxString output = CxxString.create()) {
            MemorySegment memory = copy(arena, garbage);
            assertFalse(snappy.IsValidCompressedBuffer(memory, garbage.length));
            assertFalse(snappy.Uncompress(memory, garbage.length, output));
        }
    }

    @Test
    void readsFromASourceAndWritesToASink() {
        byte[] input = data();
        try (Arena arena = Arena.ofConfined();
                ByteArraySource source = ByteArraySource.create(copy(arena, input), input.length)) {
            MemorySegment compressed = arena.allocate(snappy.MaxCompressedLength(input.length));
            try (UncheckedByteArraySink sink = UncheckedByteArraySink.create(compressed)) {
                assertEquals(input.length, source.Available());
                long size = snappy.Compress(source, sink);
                assertEquals(0, source.Available());
                assertEquals(
                        compressed.address() + size, sink.CurrentDestination().address());
                assertTrue(snappy.IsValidCompressedBuffer(compressed, size));
            }
        }
    }

    @Test
    void hasTheConstantsOfItsNamespace() {
        assertEquals(1 << Snappy.kBlockLog, Snappy.kBlockSize);
    }
}
