package io.nativeheader.processor.jmodel;

/**
 * The encoding of strings: {@code UTF-8} for {@code char *}, {@code UTF-16} for {@code char16_t *}.
 *
 * @param charset a name that {@code Charset} knows; {@code UTF-16} and {@code UTF-32} are in the target's byte order
 * @param unit the size of a code unit and of the NUL, in bytes
 */
public record Encoding(String charset, int unit) {

    public static final Encoding UTF_8 = new Encoding("UTF-8", 1);
    public static final Encoding UTF_16 = new Encoding("UTF-16", 2);
    public static final Encoding UTF_32 = new Encoding("UTF-32", 4);
}
