package io.nativeheader.processor.parse.comment;

import io.nativeheader.processor.documentation.DocBlock;
import io.nativeheader.processor.documentation.DocInline;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Reads Markdown, and HTML within it. */
final class ProseReader {

    /** A parser without HTML blocks, because Markdown would not read the text in them. */
    private static final class Markdown {

        /** In commonmark's order. It tries them in turn, and {@code ---} may be a heading's underline, a thematic break or an item. */
        private static final Set<Class<? extends Block>> BLOCKS = Collections.unmodifiableSet(new LinkedHashSet<>(
                List.of(BlockQuote.class, Heading.class, FencedCodeBlock.class, ThematicBreak.class, ListBlock.class)));

        static final Parser PARSER = Parser.builder()
                .enabledBlockTypes(BLOCKS)
                .customInlineContentParserFactory(new CharacterReferences())
                .maxOpenBlockParsers(40)
                .build();
    }

    private static final int MAX_DEPTH = 100;

    /** Longer text is not documentation, and Markdown does not read it. */
    private static final int MAX_LENGTH = 200_000;

    private final Dialect dialect;
    private final Names names;
    private final Placeholders placeholders;

    ProseReader(Dialect dialect, Placeholders placeholders) {
        this.dialect = dialect;
        this.names = new Names(dialect);
        this.placeholders = placeholders;
    }

    List<DocBlock> blocks(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        BlockBuilder blocks = new BlockBuilder(names, placeholders);
        if (text.length() > MAX_LENGTH || !Markup.isIn(text)) {
            blocks.inlines().text(text);
        } else {
            String prepared = new Layout(placeholders).prepared(new HtmlCode(names, placeholders).replaced(text));
            children(Markdown.PARSER.parse(prepared), blocks, 0);
        }
        return blocks.finish();
    }

    List<DocInline> inlines(String text) {
        return BlockText.inlines(blocks(text));
    }

    private void children(Node parent, BlockBuilder blocks, int depth) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            read(node, blocks, depth + 1);
        }
    }

    private void read(Node node, BlockBuilder blocks, int depth) {
        InlineBuilder inlines = blocks.inlines();
        switch (node) {
            case Text text -> inlines.text(text.getLiteral());
            case SoftLineBreak _ -> inlines.text("\n");
            case HardLineBreak _ -> inlines.text("\n");
            case Code code -> inlines.code(code.getLiteral());
            case HtmlInline html -> html(html.getLiteral(), inlines);
            case FencedCodeBlock code -> blocks.block(preformatted(code.getLiteral()));
            case IndentedCodeBlock code -> blocks.block(preformatted(code.getLiteral()));
            case ThematicBreak _ -> blocks.endParagraph();
            case Node _ when depth > MAX_DEPTH -> {}
            case Emphasis _ -> element("em", "", node, blocks, depth);
            case StrongEmphasis _ -> element("strong", "", node, blocks, depth);
            case Link link -> link(link, blocks, depth);
            case Image _ -> children(node, blocks, depth);
            case Paragraph _ -> {
                blocks.endParagraph();
                children(node, blocks, depth);
                blocks.endParagraph();
            }
            case Heading _ -> {
                blocks.endParagraph();
                element("strong", "", node, blocks, depth);
                blocks.endParagraph();
            }
            case BulletList _ -> markdown(() -> blocks.startMarkdownList(false), node, blocks, depth);
            case OrderedList _ -> markdown(() -> blocks.startMarkdownList(true), node, blocks, depth);
            case ListItem _ -> markdown(blocks::startMarkdownItem, node, blocks, depth);
            case BlockQuote _ -> markdown(blocks::startMarkdownQuote, node, blocks, depth);
            default -> children(node, blocks, depth);
        }
    }

    private void markdown(Runnable start, Node node, BlockBuilder blocks, int depth) {
        start.run();
        children(node, blocks, depth);
        blocks.endMarkdown();
    }

    private void element(String tag, String href, Node node, BlockBuilder blocks, int depth) {
        Object opened = blocks.inlines().start(tag, href);
        children(node, blocks, depth);
        blocks.inlines().end(opened);
    }

    /** Reads a link. {@code table[i](x)} and SQLite's {@code [sqlite3_config]([SQLITE_CONFIG_MALLOC])} are links in Markdown, too. */
    private void link(Link link, BlockBuilder blocks, int depth) {
        String address = placeholders.plain(link.getDestination());
        if (WebAddress.isOne(address)) {
            element("a", address, link, blocks, depth);
        } else if (address.startsWith("#") || address.endsWith(".html") || address.indexOf('/') >= 0) {
            children(link, blocks, depth);
        } else {
            blocks.inlines().text("[");
            children(link, blocks, depth);
            blocks.inlines().text("](" + (dialect == Dialect.SQLITE ? address : Placeholders.protect(address)) + ")");
        }
    }

    private static void html(String source, InlineBuilder inlines) {
        if (!source.startsWith("<!--")) {
            inlines.tag(HtmlTag.of(Placeholders.restored(source)));
        }
    }

    private DocBlock preformatted(String text) {
        return new DocBlock.Preformatted(placeholders.plain(text).stripTrailing());
    }
}
