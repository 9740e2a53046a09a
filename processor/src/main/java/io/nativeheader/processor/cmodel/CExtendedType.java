package io.nativeheader.processor.cmodel;

/**
 * A type outside C's ordinary ones: {@code _Complex double}, {@code float __attribute__((vector_size(16)))},
 * {@code _Atomic(int)}.
 *
 * @param spelling for messages only
 * @param size in bytes; −1 where it has none
 * @param alignment in bytes; −1 where it has none
 */
public record CExtendedType(Kind kind, String spelling, long size, long alignment) implements CType {

    /** Which extension. */
    public enum Kind {
        COMPLEX,
        VECTOR,
        ATOMIC,
        BIT_PRECISE,
        DECIMAL,
        BLOCK,
        UNKNOWN
    }
}
