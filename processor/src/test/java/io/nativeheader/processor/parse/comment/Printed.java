package io.nativeheader.processor.parse.comment;

import io.nativeheader.processor.documentation.DocBlock;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.documentation.DocInline;
import java.util.List;
import java.util.stream.Collectors;

/** Prints comments compactly: {@code P[text `code` {mention}] @param out:x[…]}. */
final class Printed {

    private Printed() {}

    static String comment(DocComment comment) {
        StringBuilder text = new StringBuilder(blocks(comment.description()));
        comment.parameters()
                .forEach(parameter -> text.append("\n@param ")
                        .append(
                                parameter.direction() == DocComment.Direction.UNSPECIFIED
                                        ? ""
                                        : parameter.direction() + " ")
                        .append(parameter.name())
                        .append(' ')
                        .append(blocks(parameter.text())));
        if (!comment.result().isEmpty()) {
            text.append("\n@return ").append(blocks(comment.result()));
        }
        comment.see().forEach(see -> text.append("\n@see ").append(inlines(see)));
        comment.deprecated().ifPresent(why -> text.append("\n@deprecated ").append(inlines(why)));
        return text.toString().strip();
    }

    static String blocks(List<DocBlock> blocks) {
        return blocks.stream().map(Printed::block).collect(Collectors.joining(" "));
    }

    private static String block(DocBlock block) {
        return switch (block) {
            case DocBlock.Paragraph paragraph -> "P[" + inlines(paragraph.text()) + "]";
            case DocBlock.Preformatted preformatted -> "PRE[" + preformatted.text() + "]";
            case DocBlock.Items items ->
                items.items().stream()
                        .map(item -> "- " + blocks(item))
                        .collect(Collectors.joining(" ", items.ordered() ? "OL[" : "UL[", "]"));
            case DocBlock.Definitions definitions ->
                definitions.definitions().stream()
                        .map(one -> inlines(one.term()) + ": " + blocks(one.text()))
                        .collect(Collectors.joining("; ", "DL[", "]"));
            case DocBlock.Table table ->
                table.rows().stream()
                        .map(row -> (row.heading() ? "!" : "")
                                + row.cells().stream().map(Printed::inlines).collect(Collectors.joining("|")))
                        .collect(Collectors.joining("; ", "TABLE[", "]"));
        };
    }

    private static String inlines(List<DocInline> inlines) {
        return inlines.stream().map(Printed::inline).collect(Collectors.joining());
    }

    private static String inline(DocInline inline) {
        return switch (inline) {
            case DocInline.Text text -> text.text();
            case DocInline.LineBreak _ -> "⏎";
            case DocInline.Code code -> "`" + code.text() + "`";
            case DocInline.Emphasis emphasis -> "_" + inlines(emphasis.text()) + "_";
            case DocInline.Strong strong -> "**" + inlines(strong.text()) + "**";
            case DocInline.WebLink link -> "<" + link.url() + " " + inlines(link.text()) + ">";
            case DocInline.Mention mention ->
                mention.text().equals(mention.name())
                        ? "{" + mention.name() + "}"
                        : "{" + mention.name() + "|" + mention.text() + "}";
            case DocInline.Link link -> "{@link " + link.reference() + "}";
        };
    }
}
