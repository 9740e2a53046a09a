package io.nativeheader.processor.parse.comment;

import io.nativeheader.processor.documentation.DocBlock;
import io.nativeheader.processor.documentation.DocInline;
import java.util.ArrayList;
import java.util.List;

/** Turns parts of a comment into simpler ones, for places that hold nothing else. */
final class BlockText {

    private BlockText() {}

    /** Returns the text of blocks as one paragraph. */
    static List<DocInline> inlines(List<DocBlock> blocks) {
        List<DocInline> all = new ArrayList<>();
        for (DocBlock block : blocks) {
            List<DocInline> text = switch (block) {
                case DocBlock.Paragraph paragraph -> paragraph.text();
                case DocBlock.Preformatted preformatted ->
                    List.of(new DocInline.Code(preformatted.text().replace('\n', ' ')));
                case DocBlock.Items items ->
                    inlines(items.items().stream().flatMap(List::stream).toList());
                case DocBlock.Definitions definitions ->
                    inlines(definitions.definitions().stream()
                            .flatMap(definition -> definition.text().stream())
                            .toList());
                case DocBlock.Table table ->
                    inlines(table.rows().stream()
                            .flatMap(row -> row.cells().stream())
                            .<DocBlock>map(DocBlock.Paragraph::new)
                            .toList());
            };
            if (!all.isEmpty() && !text.isEmpty()) {
                all.add(new DocInline.Text(" "));
            }
            all.addAll(text);
        }
        return all;
    }

    /** Returns what a reader sees. */
    static String plain(List<DocInline> inlines) {
        StringBuilder plain = new StringBuilder();
        append(inlines, plain);
        return plain.toString();
    }

    private static void append(List<DocInline> inlines, StringBuilder plain) {
        for (DocInline inline : inlines) {
            switch (inline) {
                case DocInline.Text text -> plain.append(text.text());
                case DocInline.Code code -> plain.append(code.text());
                case DocInline.LineBreak _ -> plain.append('\n');
                case DocInline.Emphasis emphasis -> append(emphasis.text(), plain);
                case DocInline.Strong strong -> append(strong.text(), plain);
                case DocInline.WebLink link -> append(link.text(), plain);
                case DocInline.Mention mention -> plain.append(mention.text());
                case DocInline.Link link -> plain.append(link.text());
            }
        }
    }
}
