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

    /** Returns a paragraph of plain text. */
    static DocBlock paragraph(String text) {
        return new Paragraph(List.of(new DocInline.Text(text)));
    }
}
