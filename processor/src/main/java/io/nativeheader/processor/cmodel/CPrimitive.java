package io.nativeheader.processor.cmodel;

/**
 * An arithmetic type: {@code unsigned long}.
 *
 * @param size in bytes, on the header's target
 */
public record CPrimitive(Kind kind, long size) implements CType {

    /** The arithmetic types (C17 6.2.5), with the extensions that clang and gcc share. */
    public enum Kind {
        BOOL("_Bool", Family.UNSIGNED),
        /** {@code char} where it is signed (x86). */
        CHAR_SIGNED("char", Family.SIGNED),
        /** {@code char} where it is unsigned (ARM Linux). */
        CHAR_UNSIGNED("char", Family.UNSIGNED),
        SIGNED_CHAR("signed char", Family.SIGNED),
        UNSIGNED_CHAR("unsigned char", Family.UNSIGNED),
        SHORT("short", Family.SIGNED),
        UNSIGNED_SHORT("unsigned short", Family.UNSIGNED),
        INT("int", Family.SIGNED),
        UNSIGNED_INT("unsigned int", Family.UNSIGNED),
        LONG("long", Family.SIGNED),
        UNSIGNED_LONG("unsigned long", Family.UNSIGNED),
        LONG_LONG("long long", Family.SIGNED),
        UNSIGNED_LONG_LONG("unsigned long long", Family.UNSIGNED),
        INT128("__int128", Family.SIGNED),
        UNSIGNED_INT128("unsigned __int128", Family.UNSIGNED),
        FLOAT16("_Float16", Family.FLOATING),
        FLOAT("float", Family.FLOATING),
        DOUBLE("double", Family.FLOATING),
        LONG_DOUBLE("long double", Family.FLOATING),
        FLOAT128("__float128", Family.FLOATING);

        private final String spelling;
        private final Family family;

        Kind(String spelling, Family family) {
            this.spelling = spelling;
            this.family = family;
        }

        /** Returns the type's name in C. */
        public String spelling() {
            return spelling;
        }
    }

    /** How to interpret the bits of a value. */
    private enum Family {
        SIGNED,
        UNSIGNED,
        FLOATING
    }

    public boolean isInteger() {
        return kind.family != Family.FLOATING;
    }

    public boolean isUnsigned() {
        return kind.family == Family.UNSIGNED;
    }

    /** Returns whether this is plain {@code char}, the element type of C strings. */
    public boolean isPlainChar() {
        return kind == Kind.CHAR_SIGNED || kind == Kind.CHAR_UNSIGNED;
    }
}
