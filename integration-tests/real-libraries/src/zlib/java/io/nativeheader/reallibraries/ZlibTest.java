package io.nativeheader.reallibraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.runtime.Pointers;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ZlibTest {

    private static final int MEGABYTE = 1 << 20;

    private final Zlib zlib = new ZlibNative();

    @Test
    void compressesAndRestoresAMegabyte() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment original = text(arena);
            MemorySegment compressed = arena.allocate(zlib.compressBound(MEGABYTE));
            long length = deflate(arena, original, compressed);
            assertTrue(length < MEGABYTE / 2, "compressed to " + length);

            MemorySegment restored = arena.allocate(MEGABYTE);
            inflate(arena, compressed.asSlice(0, length), restored);
            assertEquals(-1, original.mismatch(restored));
        }
    }

    private static MemorySegment text(Arena arena) {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        MemorySegment text = arena.allocate(MEGABYTE);
        for (long i = 0; i < MEGABYTE; i++) {
            text.set(ValueLayout.JAVA_BYTE, i, (byte) ('a' + random.nextInt(8)));
        }
        return text;
    }

    private long deflate(Arena arena, MemorySegment from, MemorySegment to) {
        z_stream stream = z_stream.allocate(arena);
        assertEquals(Zlib.Z_OK, zlib.deflateInit(stream, Zlib.Z_BEST_SPEED));
        stream.next_in(from);
        stream.avail_in((int) from.byteSize());
        stream.next_out(to);
        stream.avail_out((int) to.byteSize());
        assertEquals(Zlib.Z_STREAM_END, zlib.deflate(stream, Zlib.Z_FINISH));
        assertEquals(Zlib.Z_OK, zlib.deflateEnd(stream));
        return stream.total_out();
    }

    private void inflate(Arena arena, MemorySegment from, MemorySegment to) {
        z_stream stream = z_stream.allocate(arena);
        assertEquals(Zlib.Z_OK, zlib.inflateInit(stream));
        stream.next_in(from);
        stream.avail_in((int) from.byteSize());
        stream.next_out(to);
        stream.avail_out((int) to.byteSize());
        assertEquals(Zlib.Z_STREAM_END, zlib.inflate(stream, Zlib.Z_FINISH));
        assertEquals(to.byteSize(), stream.total_out());
        assertEquals(Zlib.Z_OK, zlib.inflateEnd(stream));
    }

    @Test
    void computesAChecksum() {
        byte[] bytes = "123456789".getBytes(StandardCharsets.US_ASCII);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            assertEquals(0xCBF43926L, zlib.crc32(0L, data, bytes.length));
        }
    }

    @Test
    void usesTheLibraryOfItsHeader() {
        assertEquals(Zlib.ZLIB_VERSION, zlib.zlibVersion());
    }

    @Test
    void reportsCorruptDataWithAMessage() {
        try (Arena arena = Arena.ofConfined()) {
            z_stream stream = z_stream.allocate(arena);
            assertEquals(Zlib.Z_OK, zlib.inflateInit(stream));
            stream.next_in(arena.allocateFrom("this is not zlib's"));
            stream.avail_in(18);
            stream.next_out(arena.allocate(100));
            stream.avail_out(100);
            assertEquals(Zlib.Z_DATA_ERROR, zlib.inflate(stream, Zlib.Z_NO_FLUSH));
            assertEquals("incorrect header check", Pointers.string(stream.msg()));
            zlib.inflateEnd(stream);
        }
    }
}
