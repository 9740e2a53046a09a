package io.nativeheader.processor.parse.comment;

import io.nativeheader.processor.documentation.DocInline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Builds the text of a paragraph. HTML that is malformed, or that no tag of Javadoc corresponds to, becomes text. */
final class InlineBuilder {

    private static final int MAX_DEPTH = 24;

    private static final Set<String> STRONG = Set.of("b", "strong");
    private static final Set<String> EMPHASIS = Set.of("i", "em", "cite", "var", "dfn");
    private static final Set<String> CODE = Set.of("code", "tt", "kbd", "samp");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "menu", "li", "dt", "dd");
    private static final Set<String> TABLES = Set.of("table", "tr", "td", "th");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "div", "center", "blockquote", "tbody", "thead", "tfoot", "caption", "hr", "section");
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "span", "font", "small", "big", "sup", "sub", "u", "s", "nobr", "q", "abbr", "del", "ins", "wbr", "img");

    /** An element that is open. */
    private record Open(String tag, String source, String href, List<DocInline> content) {}

    private final Names names;
    private final Placeholders placeholders;
    private final BlockBuilder blocks;
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder pending = new StringBuilder();
    private List<DocInline> paragraph = new ArrayList<>();

    InlineBuilder(Names names, Placeholders placeholders, BlockBuilder blocks) {
        this.names = names;
        this.placeholders = placeholders;
        this.blocks = blocks;
    }

    void text(String text) {
        pending.append(text);
    }

    void add(DocInline inline) {
        flush();
        content().add(inline);
    }

    void code(String text) {
        add(names.code(placeholders.plain(text)));
    }

    /** Opens emphasis, strong text or a link of Markdown. Returns what {@link #end} needs, which may come in a later paragraph. */
    Object start(String tag, String href) {
        flush();
        Open opened = new Open(tag, "", href, new ArrayList<>());
        if (open.size() < MAX_DEPTH) {
            open.push(opened);
        }
        return opened;
    }

    void end(Object opened) {
        if (open.stream().anyMatch(one -> one == opened)) {
            flush();
            while (open.peek() != opened) {
                abandon();
            }
            close();
        }
    }

    void tag(HtmlTag tag) {
        String name = tag.name();
        if (name.equals("br")) {
            add(new DocInline.LineBreak());
        } else if (STRONG.contains(name) || EMPHASIS.contains(name) || CODE.contains(name) || name.equals("a")) {
            element(tag);
        } else if (PARAGRAPHS.contains(name)) {
            blocks.endParagraph();
        } else if (HEADINGS.contains(name)) {
            heading(tag);
        } else if (LISTS.contains(name) || TABLES.contains(name)) {
            if (tag.isEnd()) {
                blocks.endTag(name);
            } else if (!blocks.startTag(name, isAtStart())) {
                text(TABLES.contains(name) ? " " : Placeholders.protect(tag.source()));
            }
        } else if (!WITHOUT_EFFECT.contains(name)) {
            text(Placeholders.protect(tag.source()));
        }
    }

    private boolean isAtStart() {
        return paragraph.isEmpty() && open.isEmpty() && pending.toString().isBlank();
    }

    private void element(HtmlTag tag) {
        if (!tag.isEnd()) {
            if (open.size() >= MAX_DEPTH) {
                return;
            }
            flush();
            open.push(new Open(tag.name(), tag.name().equals("a") ? "" : tag.source(), tag.href(), new ArrayList<>()));
        } else if (open.stream().anyMatch(one -> one.tag().equals(tag.name()))) {
            flush();
            while (!open.peek().tag().equals(tag.name())) {
                abandon();
            }
            close();
        } else if (!tag.name().equals("a")) {
            text(Placeholders.protect(tag.source()));
        }
    }

    private void heading(HtmlTag tag) {
        if (tag.isEnd()) {
            if (open.stream().anyMatch(one -> one.tag().equals("b"))) {
                element(new HtmlTag("b", true, "", ""));
            }
            blocks.endParagraph();
        } else {
            blocks.endParagraph();
            flush();
            open.push(new Open("b", "", "", new ArrayList<>()));
        }
    }

    /** Ends the paragraph and returns its text. */
    List<DocInline> take() {
        flush();
        while (!open.isEmpty()) {
            abandon();
        }
        List<DocInline> text = Inlines.trimmed(paragraph);
        paragraph = new ArrayList<>();
        return text;
    }

    private List<DocInline> content() {
        return open.isEmpty() ? paragraph : open.peek().content();
    }

    private void close() {
        Open closed = open.pop();
        List<DocInline> text = Inlines.merged(closed.content());
        if (text.isEmpty()) {
            return;
        }
        List<DocInline> parent = content();
        if (CODE.contains(closed.tag())) {
            parent.add(names.code(BlockText.plain(text)));
        } else if (STRONG.contains(closed.tag())) {
            parent.add(new DocInline.Strong(text));
        } else if (EMPHASIS.contains(closed.tag())) {
            parent.add(new DocInline.Emphasis(text));
        } else if (WebAddress.isOne(closed.href())) {
            parent.add(new DocInline.WebLink(closed.href(), text));
        } else {
            parent.addAll(text);
        }
    }

    /** Ends an element whose end tag is missing: its start tag becomes text. */
    private void abandon() {
        if (open.peek().source().isEmpty()) {
            close();
            return;
        }
        Open abandoned = open.pop();
        List<DocInline> parent = content();
        parent.add(new DocInline.Text(abandoned.source()));
        parent.addAll(abandoned.content());
    }

    /** Turns the collected text into parts of the paragraph. */
    private void flush() {
        if (pending.isEmpty()) {
            return;
        }
        String text = pending.toString();
        pending.setLength(0);
        int from = 0;
        while (from < text.length()) {
            int start = text.indexOf(Placeholders.START, from);
            names.read(text.substring(from, start < 0 ? text.length() : start), content()::add);
            if (start < 0) {
                break;
            }
            int end = text.indexOf(Placeholders.END, start);
            if (end < 0) {
                break;
            }
            switch (placeholders.part(text.substring(start + 1, end))) {
                case Placeholders.InlinePart part -> content().add(part.inline());
                case Placeholders.BlockPart part -> blocks.block(part.block());
            }
            from = end + 1;
        }
    }
}
