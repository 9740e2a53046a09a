package io.nativeheader.processor.resolve.comment;

import io.nativeheader.processor.documentation.DocBlock;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.documentation.DocInline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shortens a comment that describes a run of constants. The first constant has all of it, the others have the first paragraph and a link.
 * Otherwise SQLite's header would have three times as much text.
 */
final class SharedComments {

    private final String owner;
    private final Map<DocComment, String> first = new HashMap<>();

    /**
     * @param owner the type that has the constants
     */
    SharedComments(String owner) {
        this.owner = owner;
    }

    DocComment of(String constant, DocComment comment) {
        if (comment.description().size() < 2) {
            return comment;
        }
        String known = first.putIfAbsent(comment, constant);
        if (known == null) {
            return comment;
        }
        List<DocBlock> blocks = new ArrayList<>();
        blocks.add(comment.description().getFirst());
        blocks.add(new DocBlock.Paragraph(List.of(
                new DocInline.Text("Described at "),
                new DocInline.Link(owner + "#" + known, known),
                new DocInline.Text("."))));
        return new DocComment(blocks, List.of(), List.of(), List.of(), comment.deprecated());
    }
}
