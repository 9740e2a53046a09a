package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/** Text in a field of type {@code char[n]}. */
public final class CharArrays {

    private CharArrays() {}

    /** The text up to the first NUL, or all of the array if it has none (C allows it), as UTF-8. */
    public static String string(MemorySegment array) {
        long length = 0;
        while (length < array.byteSize() && array.get(ValueLayout.JAVA_BYTE, length) != 0) {
            length++;
        }
        return new String(array.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    /**
     * Writes text as UTF-8 and fills the rest of the array with zeros, one at least.
     *
     * @throws IllegalArgumentException if the text and its NUL do not fit, the text has a NUL inside, where C would see its
     *     end, or half a surrogate pair; nothing is written then
     */
    public static void set(MemorySegment array, String text) {
        byte[] bytes = Strings.utf8(text);
        if (bytes.length >= array.byteSize()) {
            throw new IllegalArgumentException(
                    "text of " + bytes.length + " bytes and its NUL do not fit into char[" + array.byteSize() + "]");
        }
        array.fill((byte) 0);
        MemorySegment.copy(bytes, 0, array, ValueLayout.JAVA_BYTE, 0, bytes.length);
    }
}
