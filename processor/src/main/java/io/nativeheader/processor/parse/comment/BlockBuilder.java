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
        EXPLANATION
    }

    private static final class Container {
        final Kind kind;
        final boolean isMarkdown;
        final List<DocBlock> blocks = new ArrayList<>();
        final List<List<DocBlock>> items = new ArrayList<>();
        final List<DocBlock.Definition> definitions = new ArrayList<>();
        List<DocInline> term = List.of();

        Container(Kind kind, boolean isMarkdown) {
            this.kind = kind;
            this.isMarkdown = isMarkdown;
        }
    }

    private static final Set<Kind> LISTS = Set.of(Kind.UNORDERED, Kind.ORDERED, Kind.TERMS);

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
            open(top.kind == Kind.TERMS ? Kind.EXPLANATION : Kind.ITEM, false);
            top = open.peek();
        }
        top.blocks.add(block);
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

    /** Reads a start tag of a list, an item or a term. Returns false if it is not allowed here. */
    boolean startTag(String tag) {
        Kind list = enclosingList();
        Kind kind = switch (tag) {
            case "ul", "menu" -> Kind.UNORDERED;
            case "ol" -> Kind.ORDERED;
            case "dl" -> Kind.TERMS;
            case "li" -> list == Kind.UNORDERED || list == Kind.ORDERED ? Kind.ITEM : Kind.ROOT;
            case "dt" -> list == Kind.TERMS ? Kind.TERM : Kind.ROOT;
            case "dd" -> list == Kind.TERMS ? Kind.EXPLANATION : Kind.ROOT;
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
        open(kind, false);
        return true;
    }

    /** Reads an end tag of a list. End tags of items and terms mean nothing: the next item or the list's end ends them. */
    void endTag(String tag) {
        endParagraph();
        if (!Set.of("ul", "menu", "ol", "dl").contains(tag) || enclosingList() == Kind.ROOT) {
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
        }
    }

    private static void endTerm(Container list, List<DocBlock> explanation) {
        if (!list.term.isEmpty() || !explanation.isEmpty()) {
            list.definitions.add(new DocBlock.Definition(list.term, explanation));
        }
        list.term = List.of();
    }
}
