package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/** Text that a C++ stub returns by the address of {@code struct { const char *data; size_t size; }}. */
@SuppressWarnings("restricted") // programs grant native access to this module
public final class CxxText {

    private static final long SIZE_OFFSET = ValueLayout.ADDRESS.byteSize();
    private static final long STRUCT_SIZE = 2 * SIZE_OFFSET;

    private CxxText() {}

    /**
     * Decodes the text as UTF-8. Malformed bytes become U+FFFD.
     *
     * @param text the address of the text's data and size
     * @return the text; null for {@code NULL}
     */
    public static String of(MemorySegment text) {
        byte[] bytes = bytes(text);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Copies the bytes of the text.
     *
     * @param text the address of the text's data and size
     * @return the bytes; null for {@code NULL}
     */
    public static byte[] bytes(MemorySegment text) {
        if (text.address() == 0) {
            return null;
        }
        MemorySegment struct = text.reinterpret(STRUCT_SIZE);
        long size = struct.get(ValueLayout.JAVA_LONG, SIZE_OFFSET);
        return struct.get(ValueLayout.ADDRESS, 0).reinterpret(size).toArray(ValueLayout.JAVA_BYTE);
    }
}
