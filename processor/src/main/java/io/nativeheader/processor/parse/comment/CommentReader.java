package io.nativeheader.processor.parse.comment;

import io.nativeheader.processor.clang.LibClang;
import io.nativeheader.processor.documentation.DocComment;
import java.util.List;

/** Turns the text of comments into documentation. */
public final class CommentReader {

    public CommentReader(LibClang clang) {}

    /**
     * Reads comments in one batch.
     *
     * @param raw comments with their delimiters, each a block comment or a run of line comments; empty for no comment
     */
    public List<DocComment> read(List<String> raw) {
        return raw.stream().map(CommentText::of).toList();
    }
}
