package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** UTF-8 text as C has it. */
final class Strings {

    private static final long QUESTION_MARKS = 0x3f3f_3f3f_3f3f_3f3fL;
    private static final long LOWEST_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;

    private Strings() {}

    /** @throws IllegalArgumentException if the text has a NUL inside, where C would see its end */
    static void checkNul(String text) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new IllegalArgumentException("a NUL character at index " + nul + " would end the string for C");
        }
    }

    /**
     * Refuses a NUL inside the text, where C would see its end, and half a surrogate pair, which Java encodes as a question mark. Most text is encoded
     * without a question mark and needs no further look.
     *
     * @param encoded has the text in UTF-8
     * @param end of the text in it
     * @throws IllegalArgumentException if the text has one of them
     */
    static void check(String text, MemorySegment encoded, long start, long end) {
        checkNul(text);
        if (!Latin1.has(text) && hasQuestionMark(encoded, start, (int) (end - start))) {
            checkDecoded(text, encoded.asSlice(start, end - start).toArray(ValueLayout.JAVA_BYTE));
        }
    }

    /** Looks at eight bytes at a time: only a byte that is zero borrows from the next one (Hacker's Delight, 6-1). */
    private static boolean hasQuestionMark(MemorySegment memory, long start, int length) {
        int words = length >> 3;
        long found = 0;
        for (int i = 0; i < words; i++) {
            long marks = memory.get(ValueLayout.JAVA_LONG_UNALIGNED, start + 8L * i) ^ QUESTION_MARKS;
            found |= marks - LOWEST_BITS & ~marks;
        }
        for (int i = words << 3; i < length; i++) {
            found |= memory.get(ValueLayout.JAVA_BYTE, start + i) == '?' ? HIGHEST_BITS : 0;
        }
        return (found & HIGHEST_BITS) != 0;
    }

    /** To decode it and compare takes less than to look at each character. */
    private static void checkDecoded(String text, byte[] encoded) {
        if (!new String(encoded, StandardCharsets.UTF_8).equals(text)) {
            throw new IllegalArgumentException("a surrogate at index " + lone(text)
                    + " lacks its other half, so that UTF-8 has no character for it");
        }
    }

    private static int lone(String text) {
        int index = 0;
        while (index < text.length()) {
            int character = text.codePointAt(index);
            if (Character.MIN_SURROGATE <= character && character <= Character.MAX_SURROGATE) {
                return index;
            }
            index += Character.charCount(character);
        }
        throw new IllegalStateException("the text has no such surrogate");
    }

    /**
     * The text.
     *
     * @throws IllegalArgumentException if the text has a NUL inside, where C would see its end, or half a surrogate pair
     */
    static byte[] utf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        check(text, MemorySegment.ofArray(bytes), 0, bytes.length);
        return bytes;
    }

    /** The text and its NUL. */
    static byte[] terminated(String text) {
        byte[] bytes = utf8(text);
        return Arrays.copyOf(bytes, bytes.length + 1);
    }
}
