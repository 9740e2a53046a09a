package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/** Reads and writes text in {@code char[n]} fields. */
public final class CharArrays {

    private CharArrays() {}

    /**
     * Returns the UTF-8 text up to the first NUL, or the whole array if it contains none.
     *
     * @param array the field's memory
     * @return the text
     */
    public static String string(MemorySegment array) {
        long length = 0;
        while (length < array.byteSize() && array.get(ValueLayout.JAVA_BYTE, length) != 0) {
            length++;
        }
        return new String(array.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    /**
     * Writes UTF-8 text and fills the rest of the array with zeros. Nothing is written if this method throws.
     *
     * @param array the field's memory
     * @param text the text
     * @throws IllegalArgumentException if the text and a terminating NUL do not fit, or the text contains a NUL or an unpaired surrogate
     */
    public static void set(MemorySegment array, String text) {
        byte[] bytes = Strings.utf8(text);
        if (bytes.length >= array.byteSize()) {
            throw new IllegalArgumentException(
                    "text of " + bytes.length + " bytes and a NUL do not fit into char[" + array.byteSize() + "]");
        }
        array.fill((byte) 0);
        MemorySegment.copy(bytes, 0, array, ValueLayout.JAVA_BYTE, 0, bytes.length);
    }
}
