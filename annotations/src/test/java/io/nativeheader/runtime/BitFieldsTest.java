package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/**
 * Compares with the bytes that clang 20 emits for both byte orders:
 *
 * <pre>{@code
 * struct s { unsigned a:3; unsigned b:13; int c:20; unsigned long d:41; unsigned char e:5; };
 * struct s x = {5, 0x1234, -77777, 0x123456789A, 17};
 * }</pre>
 */
class BitFieldsTest {

    private static final byte[] X86_64 = HexFormat.of().parseHex("a59100002fd00e009a78563412220000");
    private static final byte[] S390X = HexFormat.of().parseHex("b2340000ed02f000091a2b3c4d440000");

    /** Each field's byte offset, first bit in that byte, and width, as clang's record layouts list them, and its bits. */
    private static final long[][] FIELDS = {
        {0, 0, 3, 5}, {0, 3, 13, 0x1234}, {4, 0, 20, -77777 & 0xFFFFF}, {8, 0, 41, 0x123456789AL}, {13, 1, 5, 17}
    };

    private static void readsAndWrites(byte[] compiled, boolean big) {
        MemorySegment written = MemorySegment.ofArray(new byte[compiled.length]);
        for (long[] field : FIELDS) {
            int bit = (int) field[1];
            int width = (int) field[2];
            assertEquals(field[3], BitFields.unsigned(MemorySegment.ofArray(compiled), field[0], bit, width, big));
            BitFields.set(written, field[0], bit, width, field[3], big);
        }
        assertArrayEquals(compiled, (byte[]) written.heapBase().orElseThrow());
        MemorySegment cleared = MemorySegment.ofArray(compiled.clone());
        for (long[] field : FIELDS) {
            BitFields.set(cleared, field[0], (int) field[1], (int) field[2], 0, big);
        }
        assertArrayEquals(new byte[compiled.length], (byte[]) cleared.heapBase().orElseThrow());
    }

    @Test
    void readsAndWritesTheLowestBitsFirstOnLittleEndianPlatforms() {
        readsAndWrites(X86_64, false);
    }

    @Test
    void readsAndWritesTheHighestBitsFirstOnBigEndianPlatforms() {
        readsAndWrites(S390X, true);
    }
}
