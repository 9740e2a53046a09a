package io.nativeheader.processor.documentation;

import java.util.List;

/** A part of a paragraph. */
public sealed interface DocInline {

    /** Plain text. Line breaks are those of the C comment. */
    record Text(String text) implements DocInline {}

    /** A line break that counts: {@code \n} of Doxygen, {@code <br>}. */
    record LineBreak() implements DocInline {}

    /** Code: {@code \c errno}, or Markdown's backticks. */
    record Code(String text) implements DocInline {}

    /** Emphasized text: {@code \e never}. */
    record Emphasis(List<DocInline> text) implements DocInline {
        public Emphasis {
            text = List.copyOf(text);
        }
    }

    /** Text of strong importance: {@code \b Warning:}. */
    record Strong(List<DocInline> text) implements DocInline {
        public Strong {
            text = List.copyOf(text);
        }
    }

    /** A link to a page: {@code [manual](https://zlib.net/manual.html)}. */
    record WebLink(String url, List<DocInline> text) implements DocInline {
        public WebLink {
            text = List.copyOf(text);
        }
    }

    /**
     * A C name in the text: {@code sqlite3_step()}, {@code #SQLITE_OK}.
     *
     * @param name the C identifier
     * @param text what the comment shows: {@code sqlite3_step()}
     */
    record Mention(String name, String text) implements DocInline {}

    /**
     * A link to a generated item.
     *
     * @param reference as Javadoc writes it: {@code SqliteHeader#sqlite3_step}
     * @param text what the comment shows: {@code sqlite3_step()}
     */
    record Link(String reference, String text) implements DocInline {}

    /** Returns text without its markup. */
    static String plain(List<DocInline> inlines) {
        StringBuilder text = new StringBuilder();
        for (DocInline inline : inlines) {
            text.append(plain(inline));
        }
        return text.toString();
    }

    private static String plain(DocInline inline) {
        return switch (inline) {
            case Text text -> text.text();
            case Code code -> code.text();
            case Emphasis emphasis -> plain(emphasis.text());
            case Strong strong -> plain(strong.text());
            case WebLink link -> plain(link.text());
            case Mention mention -> mention.text();
            case Link link -> link.text();
            case LineBreak _ -> " ";
        };
    }
}
