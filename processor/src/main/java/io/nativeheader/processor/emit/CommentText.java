package io.nativeheader.processor.emit;

import io.nativeheader.processor.documentation.DocBlock;
import io.nativeheader.processor.documentation.DocInline;
import java.util.List;
import java.util.stream.Collectors;

/** Prints documentation comments in Javadoc markup. */
final class CommentText {

    private CommentText() {}

    /** Returns the blocks in Javadoc markup. {@code <p>} is left out, because it stands between blocks. */
    static List<String> blocks(List<DocBlock> blocks) {
        return blocks.stream().map(CommentText::block).toList();
    }

    private static String block(DocBlock block) {
        return switch (block) {
            case DocBlock.Paragraph paragraph -> inlines(paragraph.text());
            case DocBlock.Preformatted preformatted -> "<pre>\n" + JavadocText.escape(preformatted.text()) + "\n</pre>";
            case DocBlock.Items items -> {
                String tag = items.ordered() ? "ol" : "ul";
                yield items.items().stream()
                        .map(item -> "<li>" + String.join("\n<p>", blocks(item)) + "</li>")
                        .collect(Collectors.joining("\n", "<" + tag + ">\n", "\n</" + tag + ">"));
            }
            case DocBlock.Definitions definitions ->
                definitions.definitions().stream()
                        .map(definition -> "<dt>" + inlines(definition.term()) + "</dt><dd>"
                                + String.join("\n<p>", blocks(definition.text())) + "</dd>")
                        .collect(Collectors.joining("\n", "<dl>\n", "\n</dl>"));
        };
    }

    static String inlines(List<DocInline> inlines) {
        return inlines.stream().map(CommentText::inline).collect(Collectors.joining());
    }

    private static String inline(DocInline inline) {
        return switch (inline) {
            case DocInline.Text text -> JavadocText.escape(text.text());
            case DocInline.Code code -> JavadocText.code(code.text());
            case DocInline.Emphasis emphasis -> "<em>" + inlines(emphasis.text()) + "</em>";
            case DocInline.Strong strong -> "<strong>" + inlines(strong.text()) + "</strong>";
            case DocInline.WebLink link ->
                "<a href=\"" + JavadocText.escape(link.url()).replace("\"", "%22") + "\">" + inlines(link.text())
                        + "</a>";
            case DocInline.Mention mention -> JavadocText.code(mention.text());
            case DocInline.Link link -> "{@link " + link.reference() + " " + JavadocText.escape(link.text()) + "}";
        };
    }
}
