package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Converts text in encodings other than UTF-8. C text ends with a NUL of the encoding's unit size. */
public final class Encodings {

    private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    /** The default encoding of {@code char}. */
    public static final Charset UTF_8 = StandardCharsets.UTF_8;

    /** The encoding of {@code char16_t}, and of {@code wchar_t} where it has two bytes. */
    public static final Charset UTF_16 = LITTLE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;

    /** The encoding of {@code char32_t}, and of {@code wchar_t} where it has four bytes. */
    public static final Charset UTF_32 = LITTLE ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_32BE;

    private Encodings() {}

    /**
     * Returns the size of an encoding's code unit, which is also the size of its terminating NUL.
     *
     * @param charset the encoding
     * @return 1, 2 or 4 bytes
     */
    public static int unit(Charset charset) {
        String name = charset.name();
        return name.startsWith("UTF-16") ? 2 : name.startsWith("UTF-32") ? 4 : 1;
    }

    /**
     * Encodes text as NUL-terminated UTF-8 on the Java heap, for a critical call.
     *
     * @param text the text, or null
     * @return the encoded text; {@code NULL} for null
     * @throws IllegalArgumentException if the text contains a NUL or an unpaired surrogate
     */
    public static MemorySegment heap(String text) {
        return text == null ? MemorySegment.NULL : MemorySegment.ofArray(Strings.terminated(text));
    }

    /**
     * Encodes NUL-terminated text on the Java heap, for a critical call.
     *
     * @param text the text, or null
     * @param charset the encoding
     * @return the encoded text; {@code NULL} for null
     * @throws IllegalArgumentException if the text contains a NUL, or a character that the encoding lacks
     */
    public static MemorySegment heap(String text, Charset charset) {
        return text == null ? MemorySegment.NULL : MemorySegment.ofArray(terminated(text, charset));
    }

    /**
     * Encodes text with its terminating NUL.
     *
     * @throws IllegalArgumentException if the text contains a NUL, or a character that the encoding lacks
     */
    static byte[] terminated(String text, Charset charset) {
        Strings.checkNul(text);
        CharBuffer characters = CharBuffer.wrap(text);
        ByteBuffer encoded;
        try {
            encoded = charset.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(characters);
        } catch (CharacterCodingException failure) {
            throw new IllegalArgumentException(
                    charset + " cannot encode the character at index " + characters.position(), failure);
        }
        int length = encoded.remaining();
        return Arrays.copyOfRange(
                encoded.array(), encoded.arrayOffset(), encoded.arrayOffset() + length + unit(charset));
    }
}
