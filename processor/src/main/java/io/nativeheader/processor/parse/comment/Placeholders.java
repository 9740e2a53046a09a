package io.nativeheader.processor.parse.comment;

import io.nativeheader.processor.documentation.DocBlock;
import io.nativeheader.processor.documentation.DocInline;
import java.util.ArrayList;
import java.util.List;

/**
 * Characters of the private use area that stand for finished parts of a comment, or for characters without a meaning in Markdown. Markdown
 * leaves them alone.
 */
final class Placeholders {

    static final char START = '\uE000';
    static final char END = '\uE001';

    /** The end of the private use area. */
    private static final char LAST_PRIVATE = '\uF8FF';

    /** Characters that {@link #protect} hides; {@code \\uE010} stands for the first one. */
    private static final String HIDDEN = "@\\<&*_/`[#";

    private static final char FIRST_HIDDEN = '\uE010';

    /** A finished part of a comment. */
    sealed interface Part {}

    record InlinePart(DocInline inline) implements Part {}

    record BlockPart(DocBlock block) implements Part {}

    private final List<Part> parts = new ArrayList<>();

    /** Returns text of a comment without characters of the private use area. */
    static String cleaned(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= START && text.charAt(i) <= LAST_PRIVATE) {
                return text.codePoints()
                        .map(c -> c >= START && c <= LAST_PRIVATE ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    /** Returns a character that stands for the given one until {@link #restored}. */
    static char protect(char c) {
        int index = HIDDEN.indexOf(c);
        return index < 0 ? c : (char) (FIRST_HIDDEN + index);
    }

    static String protect(String text) {
        StringBuilder hidden = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            hidden.append(protect(text.charAt(i)));
        }
        return hidden.toString();
    }

    static char restored(char c) {
        int index = c - FIRST_HIDDEN;
        return index >= 0 && index < HIDDEN.length() ? HIDDEN.charAt(index) : c;
    }

    static String restored(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_HIDDEN && restored(text.charAt(i)) != text.charAt(i)) {
                char[] shown = text.toCharArray();
                for (int at = i; at < shown.length; at++) {
                    shown[at] = restored(shown[at]);
                }
                return new String(shown);
            }
        }
        return text;
    }

    /** Returns text that stands for a part of a paragraph. */
    String add(DocInline inline) {
        return addPart(new InlinePart(inline));
    }

    /** Returns a paragraph of its own that stands for a block, on lines with the given indentation. */
    String add(DocBlock block, int indentation) {
        return "\n\n" + " ".repeat(indentation) + addPart(new BlockPart(block)) + "\n\n" + " ".repeat(indentation);
    }

    private String addPart(Part part) {
        parts.add(part);
        return START + Integer.toString(parts.size() - 1) + END;
    }

    Part part(String number) {
        return parts.get(Integer.parseInt(number));
    }

    /** Returns text with all placeholders replaced by what a reader sees. */
    String plain(String text) {
        StringBuilder plain = new StringBuilder();
        int from = 0;
        for (int start = text.indexOf(START); start >= 0; start = text.indexOf(START, from)) {
            int end = text.indexOf(END, start);
            if (end < 0) {
                break;
            }
            plain.append(text, from, start);
            plain.append(
                    switch (part(text.substring(start + 1, end))) {
                        case InlinePart part -> BlockText.plain(List.of(part.inline()));
                        case BlockPart part -> BlockText.plain(BlockText.inlines(List.of(part.block())));
                    });
            from = end + 1;
        }
        return restored(plain.append(text, from, text.length()).toString());
    }
}
