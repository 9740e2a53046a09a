package io.nativeheader.processor.parse.placement;

/**
 * A part of a header's text.
 *
 * @param start offset of the first byte
 * @param end offset after the last byte
 */
record Token(Kind kind, int start, int end) {

    enum Kind {
        /** A block comment, or line comments on consecutive lines. */
        COMMENT,
        /** A macro definition, without the comment at its end. */
        DEFINE,
        INCLUDE,
        WORD,
        STRING,
        OPEN,
        CLOSE,
        OPEN_BRACE,
        CLOSE_BRACE,
        SEMICOLON,
        COMMA,
        EQUALS,
        OTHER
    }
}
