package io.nativeheader.processor.parse;

import io.nativeheader.processor.documentation.DocBlock;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.documentation.DocComment.Direction;
import io.nativeheader.processor.documentation.DocInline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads comments between the parameters of a function: {@code /* OUT: SQLite db handle *}{@code /}, {@code /* count *}{@code /}. */
final class ParameterDocs {

    private static final Pattern DIRECTION = Pattern.compile(
            "(?s)(?:(IN/OUT|INOUT|IN|OUT)\\s*[:,]|\\[(IN/OUT|INOUT|IN|OUT|in,? ?out|in|out)\\])\\s*(.*)");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

    private ParameterDocs() {}

    /** Returns the name that a comment gives an unnamed parameter, if the comment is nothing but an identifier. */
    static Optional<String> name(DocComment comment) {
        return text(comment).map(String::strip).filter(IDENTIFIER.asMatchPredicate());
    }

    /**
     * Returns the description of a parameter; empty if the comment only repeats the name.
     *
     * @param index the position among the parameters, from 0
     * @param cName empty for an unnamed parameter
     */
    static Optional<DocComment.Parameter> of(int index, String cName, DocComment comment) {
        if (comment.description().isEmpty()
                || name(comment).filter(cName::equals).isPresent()) {
            return Optional.empty();
        }
        String name = cName.isEmpty() ? DocComment.Parameter.unnamed(index) : cName;
        Optional<Matcher> directed = text(comment).map(DIRECTION::matcher).filter(Matcher::matches);
        if (directed.isEmpty()) {
            return Optional.of(new DocComment.Parameter(name, Direction.UNSPECIFIED, comment.description()));
        }
        Matcher match = directed.get();
        List<DocBlock> blocks = new ArrayList<>();
        List<DocInline> first =
                new ArrayList<>(((DocBlock.Paragraph) comment.description().getFirst()).text());
        first.set(0, new DocInline.Text(match.group(3)));
        blocks.add(new DocBlock.Paragraph(first));
        blocks.addAll(comment.description().subList(1, comment.description().size()));
        String direction = match.group(1) == null ? match.group(2) : match.group(1);
        return Optional.of(new DocComment.Parameter(name, direction(direction), blocks));
    }

    private static Direction direction(String text) {
        return switch (text) {
            case "IN", "in" -> Direction.IN;
            case "OUT", "out" -> Direction.OUT;
            default -> Direction.IN_OUT;
        };
    }

    /** Returns the plain text at the comment's start. */
    private static Optional<String> text(DocComment comment) {
        return !comment.description().isEmpty()
                        && comment.description().getFirst() instanceof DocBlock.Paragraph(List<DocInline> inlines)
                        && !inlines.isEmpty()
                        && inlines.getFirst() instanceof DocInline.Text(String text)
                ? Optional.of(text)
                : Optional.empty();
    }
}
