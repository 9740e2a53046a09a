package io.nativeheader.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** UTF-8 text as C has it. */
final class Strings {

    private Strings() {}

    /** @throws IllegalArgumentException if the text has a NUL inside, where C would see its end */
    static void checkNul(String text) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new IllegalArgumentException("a NUL character at index " + nul + " would end the string for C");
        }
    }

    /** The text and its NUL. */
    static byte[] terminated(String text) {
        checkNul(text);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, bytes.length + 1);
    }
}
