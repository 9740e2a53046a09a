package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CxxTextTest {

    private static MemorySegment text(Arena arena, byte[] content) {
        MemorySegment struct = arena.allocate(16, 8);
        struct.set(ValueLayout.ADDRESS, 0, arena.allocateFrom(ValueLayout.JAVA_BYTE, content));
        struct.set(ValueLayout.JAVA_LONG, 8, content.length);
        return MemorySegment.ofAddress(struct.address());
    }

    @Test
    void decodesTextOfAGivenSizeAsUtf8() {
        try (Arena arena = Arena.ofConfined()) {
            assertEquals("Grüße\0!", CxxText.of(text(arena, "Grüße\0!".getBytes(StandardCharsets.UTF_8))));
            assertEquals("", CxxText.of(text(arena, new byte[0])));
        }
    }

    @Test
    void copiesBytesThatAreNotText() {
        try (Arena arena = Arena.ofConfined()) {
            byte[] bytes = {(byte) 0xFF, 0, (byte) 0x80};
            assertArrayEquals(bytes, CxxText.bytes(text(arena, bytes)));
        }
    }

    @Test
    void returnsNullForANullPointer() {
        assertNull(CxxText.of(MemorySegment.NULL));
        assertNull(CxxText.bytes(MemorySegment.NULL));
    }
}
