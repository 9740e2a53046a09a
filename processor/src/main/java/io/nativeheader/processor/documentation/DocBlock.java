package io.nativeheader.processor.documentation;

import java.util.List;

/** A part of a documentation comment that starts on a line of its own. */
public sealed interface DocBlock {

    /** Lines of text that form a paragraph. */
    record Paragraph(List<DocInline> text) implements DocBlock {
        public Paragraph {
            text = List.copyOf(text);
        }
    }

    /**
     * A list with bullets or numbers: {@code - one}, {@code 1. one}.
     *
     * @param items the blocks of each item
     */
    record Items(boolean ordered, List<List<DocBlock>> items) implements DocBlock {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** Terms and their explanations: {@code \retval 0 success}. */
    record Definitions(List<Definition> definitions) implements DocBlock {
        public Definitions {
            definitions = List.copyOf(definitions);
        }
    }

    /** A term and its explanation. */
    record Definition(List<DocInline> term, List<DocBlock> text) {
        public Definition {
            term = List.copyOf(term);
            text = List.copyOf(text);
        }
    }

    /** A table of HTML. */
    record Table(List<Row> rows) implements DocBlock {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a table.
     *
     * @param heading whether its cells are headings: {@code <th>}
     */
    record Row(boolean heading, List<List<DocInline>> cells) {
        public Row {
            cells = cells.stream().map(List::copyOf).toList();
        }
    }

    /** Lines whose spaces and line breaks count, such as code: {@code \code … \endcode}. */
    record Preformatted(String text) implements DocBlock {}

    /** Returns the text of blocks without their markup. */
    static String plain(List<DocBlock> blocks) {
        StringBuilder text = new StringBuilder();
        blocks.forEach(block -> append(block, text));
        return text.toString();
    }

    private static void append(DocBlock block, StringBuilder text) {
        switch (block) {
            case Paragraph paragraph -> text.append(DocInline.plain(paragraph.text()));
            case Preformatted lines -> text.append(lines.text());
            case Items items -> items.items().forEach(item -> item.forEach(inner -> append(inner, text)));
            case Definitions definitions ->
                definitions.definitions().forEach(definition -> {
                    text.append(DocInline.plain(definition.term()));
                    definition.text().forEach(inner -> append(inner, text));
                });
            case Table table ->
                table.rows().forEach(row -> row.cells().forEach(cell -> text.append(DocInline.plain(cell))));
        }
        text.append('\n');
    }

    /** Returns a paragraph of plain text. */
    static DocBlock paragraph(String text) {
        return new Paragraph(List.of(new DocInline.Text(text)));
    }
}
