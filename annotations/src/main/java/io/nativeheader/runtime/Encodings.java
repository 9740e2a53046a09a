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

/** Text in encodings other than UTF-8, as C has it: with a NUL of its unit's size at its end. */
public final class Encodings {

    private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    /** Of {@code char}, where nothing else is said. */
    public static final Charset UTF_8 = StandardCharsets.UTF_8;

    /** Of {@code char16_t}, and of a {@code wchar_t} of two bytes. */
    public static final Charset UTF_16 = LITTLE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;

    /** Of {@code char32_t}, and of a {@code wchar_t} of four bytes. */
    public static final Charset UTF_32 = LITTLE ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_32BE;

    private Encodings() {}

    /** The size of its NUL, in bytes: 1, 2 or 4. */
    public static int unit(Charset charset) {
        String name = charset.name();
        return name.startsWith("UTF-16") ? 2 : name.startsWith("UTF-32") ? 4 : 1;
    }

    /** The text as UTF-8 with its NUL, in the heap, for a critical call; {@code NULL} for {@code null}. */
    public static MemorySegment heap(String text) {
        return text == null ? MemorySegment.NULL : MemorySegment.ofArray(Strings.terminated(text));
    }

    /** The same in another encoding. */
    public static MemorySegment heap(String text, Charset charset) {
        return text == null ? MemorySegment.NULL : MemorySegment.ofArray(terminated(text, charset));
    }

    /**
     * The text and its NUL.
     *
     * @throws IllegalArgumentException if the text has a NUL inside, where C would see its end, or a character that the encoding has not
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
                    charset + " has no character for the one at index " + characters.position(), failure);
        }
        int length = encoded.remaining();
        return Arrays.copyOfRange(
                encoded.array(), encoded.arrayOffset(), encoded.arrayOffset() + length + unit(charset));
    }
}
