package io.nativeheader.processor.cmodel;

/**
 * A type outside standard C's real arithmetic types: {@code _Complex double}, {@code float __attribute__((vector_size(16)))}.
 *
 * @param spelling as clang prints it
 * @param size in bytes, or −1 if unknown
 * @param alignment in bytes, or −1 if unknown
 */
public record CExtendedType(Kind kind, String spelling, long size, long alignment) implements CType {

    /** The kind of extension. */
    public enum Kind {
        COMPLEX,
        VECTOR,
        BLOCK,
        /** A type that libclang exposes only by name: {@code _BitInt(37)}, {@code __bf16}. */
        NAMED
    }
}
