package io.nativeheader.processor.cmodel;

/**
 * A type outside C's ordinary ones: {@code _Complex double}, {@code float __attribute__((vector_size(16)))}.
 *
 * @param spelling as clang has it
 * @param size in bytes; −1 where it has none
 * @param alignment in bytes; −1 where it has none
 */
public record CExtendedType(Kind kind, String spelling, long size, long alignment) implements CType {

    /** Which extension. */
    public enum Kind {
        COMPLEX,
        VECTOR,
        BLOCK,
        /** Of which libclang has no more than the name: {@code _BitInt(37)}, {@code __bf16}. */
        NAMED
    }
}
