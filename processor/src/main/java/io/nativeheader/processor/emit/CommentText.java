package io.nativeheader.processor.emit;

import io.nativeheader.processor.documentation.DocBlock;
import io.nativeheader.processor.documentation.DocInline;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints documentation comments in Javadoc markup that doclint accepts. */
final class CommentText {

    private CommentText() {}

    /** Returns the blocks in Javadoc markup, separated by blank lines; empty if they have no text. */
    static String blocks(List<DocBlock> blocks) {
        return paragraphs(blocks.stream().map(CommentText::block).toList());
    }

    /**
     * Joins paragraphs and other blocks. Only a paragraph after another block starts with {@code <p>}, because HTML does not allow it before
     * lists.
     */
    static String paragraphs(List<String> blocks) {
        StringBuilder all = new StringBuilder();
        for (String block : blocks) {
            if (!block.isBlank()) {
                all.append(all.isEmpty() ? "" : isParagraph(block) ? "\n\n<p>" : "\n\n")
                        .append(block);
            }
        }
        return all.toString();
    }

    private static boolean isParagraph(String block) {
        return !block.startsWith("<pre>")
                && !block.startsWith("<ul>")
                && !block.startsWith("<ol>")
                && !block.startsWith("<dl>")
                && !block.startsWith("<table ");
    }

    private static String block(DocBlock block) {
        return switch (block) {
            case DocBlock.Paragraph paragraph -> inlines(paragraph.text()).strip();
            case DocBlock.Preformatted preformatted ->
                preformatted.text().isBlank() ? "" : "<pre>\n" + JavadocText.escape(preformatted.text()) + "\n</pre>";
            case DocBlock.Items items ->
                list(
                        items.ordered() ? "ol" : "ul",
                        items.items().stream()
                                .map(CommentText::blocks)
                                .filter(item -> !item.isEmpty())
                                .map(item -> "\n<li>" + item + "</li>"));
            case DocBlock.Definitions definitions ->
                list("dl", definitions.definitions().stream().map(CommentText::definition));
            case DocBlock.Table table -> table(table);
        };
    }

    // doclint wants a caption, but C's tables have none
    private static String table(DocBlock.Table table) {
        return table.rows().stream()
                .map(CommentText::row)
                .collect(Collectors.joining(
                        "\n",
                        "<table class=\"striped\">\n<caption style=\"display:none\">Table</caption>\n",
                        "\n</table>"));
    }

    private static String row(DocBlock.Row row) {
        String tag = row.heading() ? "th" : "td";
        return row.cells().stream()
                .map(cell -> "<" + tag + ">" + inlines(cell).strip() + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String definition(DocBlock.Definition definition) {
        return "\n<dt>" + inlines(definition.term()).strip() + "</dt>\n<dd>" + blocks(definition.text()) + "</dd>";
    }

    private static String list(String tag, Stream<String> items) {
        String all = items.collect(Collectors.joining());
        return all.isEmpty() ? "" : "<" + tag + ">" + all + "\n</" + tag + ">";
    }

    static String inlines(List<DocInline> inlines) {
        // two texts may join to the end of a comment
        return inlines.stream()
                .map(CommentText::inline)
                .collect(Collectors.joining())
                .replace("*/", "*&#47;");
    }

    private static String inline(DocInline inline) {
        return switch (inline) {
            case DocInline.Text text -> JavadocText.escape(text.text());
            case DocInline.LineBreak _ -> "<br>";
            case DocInline.Code code -> JavadocText.code(code.text());
            case DocInline.Emphasis emphasis -> element("em", inlines(emphasis.text()));
            case DocInline.Strong strong -> element("strong", inlines(strong.text()));
            case DocInline.WebLink link -> webLink(link);
            case DocInline.Mention mention -> JavadocText.code(mention.text());
            case DocInline.Link link -> link(link);
        };
    }

    private static String element(String tag, String content) {
        return content.isBlank() ? content : "<" + tag + ">" + content + "</" + tag + ">";
    }

    /** Returns an element {@code <a>}, or the bare text if the address is none. */
    static String webLink(DocInline.WebLink link) {
        String text = inlines(link.text());
        return !isAddress(link.url()) || text.isBlank()
                ? text
                : "<a href=\"" + JavadocText.escape(link.url()) + "\">" + text + "</a>";
    }

    static boolean isAddress(String url) {
        try {
            return url.indexOf('"') < 0 && new URI(url).isAbsolute();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    // {@link PhyHeader#phy_start phy_start()}
    private static String link(DocInline.Link link) {
        return isLinkable(link) ? "{@link " + reference(link) + "}" : JavadocText.code(link.text());
    }

    // PhyHeader#phy_start phy_start()
    static String reference(DocInline.Link link) {
        return link.reference().equals(link.text())
                ? link.reference()
                : link.reference() + " " + JavadocText.escape(link.text());
    }

    /** Returns whether a reference means the generated type even next to the imports of generated code, and Javadoc can hold its text. */
    static boolean isLinkable(DocInline.Link link) {
        int member = link.reference().indexOf('#');
        String type = member < 0 ? link.reference() : link.reference().substring(0, member);
        return !Names.isImported(type) && link.text().chars().noneMatch(c -> c == '{' || c == '}');
    }
}
