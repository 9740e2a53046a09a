package io.nativeheader.processor.parse.comment;

import io.nativeheader.processor.documentation.DocBlock;
import io.nativeheader.processor.documentation.DocInline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Builds blocks from the events of Markdown and HTML, whose nesting need not match: {@code <ul>} may open in one paragraph and close in
 * another. What Markdown opens, only Markdown closes.
 */
final class BlockBuilder {

    private static final int MAX_DEPTH = 24;

    /** A block that contains blocks. */
    private enum Kind {
        ROOT,
        QUOTE,
        UNORDERED,
        ORDERED,
        ITEM,
        TERMS,
        TERM,
        EXPLANATION,
        TABLE,
        CELL
    }

    private static final class Container {
        final Kind kind;
        final boolean isMarkdown;
        final List<DocBlock> blocks = new ArrayList<>();
        final List<List<DocBlock>> items = new ArrayList<>();
        final List<DocBlock.Definition> definitions = new ArrayList<>();
        final List<DocBlock.Row> rows = new ArrayList<>();
        final List<List<DocInline>> cells = new ArrayList<>();
        List<DocInline> term = List.of();
        boolean heading;

        Container(Kind kind, boolean isMarkdown) {
            this.kind = kind;
            this.isMarkdown = isMarkdown;
        }
    }

    /** Kinds that contain items, terms or cells only. */
    private static final Set<Kind> LISTS = Set.of(Kind.UNORDERED, Kind.ORDERED, Kind.TERMS, Kind.TABLE);

    private final InlineBuilder inlines;
    private final Deque<Container> open = new ArrayDeque<>();
    private int ignored;

    BlockBuilder(Names names, Placeholders placeholders) {
        this.inlines = new InlineBuilder(names, placeholders, this);
        open.push(new Container(Kind.ROOT, true));
    }

    InlineBuilder inlines() {
        return inlines;
    }

    List<DocBlock> finish() {
        endParagraph();
        while (open.size() > 1) {
            pop();
        }
        return List.copyOf(open.peek().blocks);
    }

    /** Ends the paragraph, if there is one. */
    void endParagraph() {
        List<DocInline> text = inlines.take();
        if (!text.isEmpty()) {
            add(new DocBlock.Paragraph(text));
        }
    }

    void block(DocBlock block) {
        endParagraph();
        add(block);
    }

    private void add(DocBlock block) {
        Container top = open.peek();
        if (LISTS.contains(top.kind)) {
            // text between <ul> and <li>
            open(part(top.kind), false);
            top = open.peek();
        }
        top.blocks.add(block);
    }

    private static Kind part(Kind list) {
        return list == Kind.TERMS ? Kind.EXPLANATION : list == Kind.TABLE ? Kind.CELL : Kind.ITEM;
    }

    void startMarkdownList(boolean ordered) {
        openMarkdown(ordered ? Kind.ORDERED : Kind.UNORDERED);
    }

    void startMarkdownItem() {
        openMarkdown(Kind.ITEM);
    }

    void startMarkdownQuote() {
        openMarkdown(Kind.QUOTE);
    }

    private void openMarkdown(Kind kind) {
        endParagraph();
        if (open.size() >= MAX_DEPTH) {
            ignored++;
        } else {
            open(kind, true);
        }
    }

    /** Ends the innermost list, item or quote of Markdown, with all HTML in it. */
    void endMarkdown() {
        endParagraph();
        if (ignored > 0) {
            ignored--;
            return;
        }
        while (!open.peek().isMarkdown) {
            pop();
        }
        pop();
    }

    /**
     * Reads a start tag of a list or a table, or of a part of one. Returns false if it is not allowed here.
     *
     * @param startsParagraph whether no text precedes it; an item without a list that starts a paragraph starts a list, too
     */
    boolean startTag(String tag, boolean startsParagraph) {
        Kind list = enclosingList();
        if (tag.equals("li") && list == Kind.ROOT && startsParagraph && open.size() < MAX_DEPTH) {
            open(Kind.UNORDERED, false);
            list = Kind.UNORDERED;
        }
        Kind kind = switch (tag) {
            case "ul", "menu" -> Kind.UNORDERED;
            case "ol" -> Kind.ORDERED;
            case "dl" -> Kind.TERMS;
            case "li" -> list == Kind.UNORDERED || list == Kind.ORDERED ? Kind.ITEM : Kind.ROOT;
            case "dt" -> list == Kind.TERMS ? Kind.TERM : Kind.ROOT;
            case "dd" -> list == Kind.TERMS ? Kind.EXPLANATION : Kind.ROOT;
            case "table" -> Kind.TABLE;
            case "tr", "td", "th" -> list == Kind.TABLE ? Kind.CELL : Kind.ROOT;
            default -> Kind.ROOT;
        };
        if (kind == Kind.ROOT || open.size() >= MAX_DEPTH) {
            return false;
        }
        endParagraph();
        if (!LISTS.contains(kind)) {
            while (!LISTS.contains(open.peek().kind)) {
                pop();
            }
        }
        if (tag.equals("tr")) {
            endRow(open.peek());
        } else {
            open(kind, false);
            open.peek().heading = tag.equals("th");
        }
        return true;
    }

    /** Reads an end tag of a list or table. End tags of their parts mean nothing: the next part or the list's end ends them. */
    void endTag(String tag) {
        endParagraph();
        if (!Set.of("ul", "menu", "ol", "dl", "table").contains(tag) || enclosingList() == Kind.ROOT) {
            return;
        }
        while (!LISTS.contains(open.peek().kind)) {
            pop();
        }
        pop();
    }

    /** Returns the kind of the innermost list that HTML opened and Markdown does not close first; {@code ROOT} without one. */
    private Kind enclosingList() {
        for (Container container : open) {
            if (container.isMarkdown) {
                return Kind.ROOT;
            }
            if (LISTS.contains(container.kind)) {
                return container.kind;
            }
        }
        return Kind.ROOT;
    }

    private void open(Kind kind, boolean isMarkdown) {
        open.push(new Container(kind, isMarkdown));
    }

    private void pop() {
        Container closed = open.pop();
        Container parent = open.peek();
        switch (closed.kind) {
            case ROOT -> {}
            case QUOTE -> closed.blocks.forEach(this::add);
            case UNORDERED, ORDERED -> {
                if (!closed.items.isEmpty()) {
                    add(new DocBlock.Items(closed.kind == Kind.ORDERED, closed.items));
                }
            }
            case ITEM -> {
                if (!closed.blocks.isEmpty()) {
                    parent.items.add(closed.blocks);
                }
            }
            case TERMS -> {
                endTerm(closed, List.of());
                if (!closed.definitions.isEmpty()) {
                    add(new DocBlock.Definitions(closed.definitions));
                }
            }
            case TERM -> {
                endTerm(parent, List.of());
                parent.term = BlockText.inlines(closed.blocks);
            }
            case EXPLANATION -> endTerm(parent, closed.blocks);
            case TABLE -> {
                endRow(closed);
                if (!closed.rows.isEmpty()) {
                    add(new DocBlock.Table(closed.rows));
                }
            }
            case CELL -> {
                parent.cells.add(BlockText.inlines(closed.blocks));
                parent.heading |= closed.heading;
            }
        }
    }

    /** Ends a row. A row of blanks only makes space. */
    private static void endRow(Container table) {
        if (table.cells.stream()
                .anyMatch(cell -> !DocInline.plain(cell).replace('\u00a0', ' ').isBlank())) {
            table.rows.add(new DocBlock.Row(table.heading, table.cells));
        }
        table.cells.clear();
        table.heading = false;
    }

    private static void endTerm(Container list, List<DocBlock> explanation) {
        if (!list.term.isEmpty() || !explanation.isEmpty()) {
            list.definitions.add(new DocBlock.Definition(list.term, explanation));
        }
        list.term = List.of();
    }
}
