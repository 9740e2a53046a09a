package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Encodes text as UTF-8 for C, and rejects text that a C string cannot represent. */
final class Strings {

    private static final long QUESTION_MARKS = 0x3f3f_3f3f_3f3f_3f3fL;
    private static final long LOWEST_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;

    private Strings() {}

    /**
     * Rejects a NUL within the text, which would terminate the C string early.
     *
     * @throws IllegalArgumentException if there is one
     */
    static void checkNul(String text) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new IllegalArgumentException("the NUL character at index " + nul + " would terminate the C string");
        }
    }

    /**
     * Rejects a NUL within the text, which would terminate the C string early, and an unpaired surrogate, which Java encodes as a question
     * mark. Text whose encoding has no question mark needs no further check.
     *
     * @param encoded memory that contains the text in UTF-8
     * @param start the offset of the text
     * @param end the offset after the text
     * @throws IllegalArgumentException if the text contains either
     */
    static void check(String text, MemorySegment encoded, long start, long end) {
        checkNul(text);
        if (!Latin1.isLatin1(text) && hasQuestionMark(encoded, start, (int) (end - start))) {
            checkDecoded(text, encoded.asSlice(start, end - start).toArray(ValueLayout.JAVA_BYTE));
        }
    }

    /**
     * Rejects an unpaired surrogate, which Java encodes as a question mark.
     *
     * @param encoded the text in UTF-8
     * @throws IllegalArgumentException if the text contains one
     */
    static void checkSurrogates(String text, byte[] encoded) {
        if (!Latin1.isLatin1(text) && hasQuestionMark(MemorySegment.ofArray(encoded), 0, encoded.length)) {
            checkDecoded(text, encoded);
        }
    }

    /**
     * Searches eight bytes at a time. Subtracting 1 from each byte borrows from the next only if the byte is zero (Hacker's Delight, 6-1).
     */
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

    /** Decodes and compares, which is faster than checking each character. */
    private static void checkDecoded(String text, byte[] encoded) {
        if (!new String(encoded, StandardCharsets.UTF_8).equals(text)) {
            throw new IllegalArgumentException(
                    "the unpaired surrogate at index " + indexOfUnpaired(text) + " cannot be encoded in UTF-8");
        }
    }

    private static int indexOfUnpaired(String text) {
        int index = 0;
        while (index < text.length()) {
            int character = text.codePointAt(index);
            if (Character.MIN_SURROGATE <= character && character <= Character.MAX_SURROGATE) {
                return index;
            }
            index += Character.charCount(character);
        }
        throw new IllegalStateException("the text has no unpaired surrogate");
    }

    /**
     * Encodes text without a terminating NUL.
     *
     * @throws IllegalArgumentException if the text contains a NUL or an unpaired surrogate
     */
    static byte[] utf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        check(text, MemorySegment.ofArray(bytes), 0, bytes.length);
        return bytes;
    }

    /**
     * Encodes text that may contain NUL, and appends a NUL.
     *
     * @throws IllegalArgumentException if the text contains an unpaired surrogate
     */
    static byte[] withNuls(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        checkSurrogates(text, bytes);
        return Arrays.copyOf(bytes, bytes.length + 1);
    }

    /** Encodes text with its terminating NUL. */
    static byte[] terminated(String text) {
        byte[] bytes = utf8(text);
        return Arrays.copyOf(bytes, bytes.length + 1);
    }
}
