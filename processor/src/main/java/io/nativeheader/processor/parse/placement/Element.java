package io.nativeheader.processor.parse.placement;

/** An element of a scope in the order of the text: a declaration or a comment. */
sealed interface Element permits Declaration, Element.Comment, Element.Barrier {

    int start();

    int end();

    /**
     * A comment between declarations.
     *
     * @param from the offset where its text starts: after the prototype that it quotes, otherwise the start
     */
    record Comment(int start, int end, int from) implements Element {

        Comment(int start, int end) {
            this(start, end, start);
        }
    }

    /** An {@code #include} or a comment about something else, which separates comments from declarations. */
    record Barrier(int start, int end) implements Element {}

    /** Returns whether this is a comment. */
    default boolean isComment() {
        return this instanceof Comment;
    }
}
