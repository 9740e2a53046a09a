package io.nativeheader.processor.emit;

import java.util.List;

/**
 * Fills the lines of a Javadoc comment. C's line breaks do not fit any more when names have become links. Preformatted text stays unchanged.
 */
final class WrappedJavadoc {

    /** Indentation of the second and further lines of a block tag. */
    private static final String TAG_INDENT = "    ";

    /** Starts of lines that stay apart from the line before. */
    private static final List<String> BLOCKS = List.of(
            "@",
            "<p>",
            "<pre>",
            "<ul>",
            "<ol>",
            "<dl>",
            "<li>",
            "<dt>",
            "<dd>",
            "</ul>",
            "</ol>",
            "</dl>",
            "<table",
            "<caption",
            "<tr>",
            "</table>");

    private final String text;
    private final int width;
    private final StringBuilder out;
    private String indent = "";
    private int column;
    private boolean started;
    private boolean afterBreak;

    private WrappedJavadoc(String text, int width) {
        this.text = text;
        this.width = width;
        this.out = new StringBuilder(text.length() + text.length() / 50);
    }

    /** Returns lines of at most {@code width} characters where words allow it. */
    static List<String> lines(String text, int width) {
        return of(text, width).lines().toList();
    }

    /** Returns the text in lines of at most {@code width} characters where words allow it. */
    static String of(String text, int width) {
        if (text.length() <= width && text.indexOf('\n') < 0 && text.indexOf("  ") < 0) {
            return text;
        }
        return new WrappedJavadoc(text, width).run();
    }

    private String run() {
        boolean preformatted = false;
        boolean apart = true;
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            boolean opens = text.startsWith("<pre>", start);
            if (preformatted || opens || start == end) {
                newLine("");
                out.append(text, start, end);
                preformatted = (preformatted || opens) && text.indexOf("</pre>", start, end) < 0;
                apart = true;
            } else {
                if (apart || startsBlock(start)) {
                    newLine(text.charAt(start) == '@' ? TAG_INDENT : "");
                }
                words(start, end);
                apart = false;
            }
            start = end + 1;
        }
        return out.toString();
    }

    private boolean startsBlock(int start) {
        char first = text.charAt(start);
        if (first != '<' && first != '@') {
            return false;
        }
        for (String block : BLOCKS) {
            if (text.startsWith(block, start)) {
                return true;
            }
        }
        return false;
    }

    private void newLine(String nextIndent) {
        if (started) {
            out.append('\n');
        }
        started = true;
        afterBreak = false;
        column = 0;
        indent = nextIndent;
    }

    /** Appends the words of a line. Inline tags and tags of HTML stay on one line unless they are too long for one. */
    private void words(int start, int end) {
        boolean fits = column + 1 + end - start <= width && !afterBreak && text.charAt(start) != ' ';
        if (fits && text.indexOf("  ", start, end) < 0 && text.indexOf("<br>", start, end) < 0) {
            word(start, text.charAt(end - 1) == ' ' ? end - 1 : end);
            return;
        }
        int at = start;
        while (at < end) {
            if (text.charAt(at) == ' ') {
                at++;
                continue;
            }
            int wordEnd = wordEnd(at, end);
            if (wordEnd - at > width - indent.length()) {
                wordEnd = plainWordEnd(at, end);
            }
            word(at, wordEnd);
            at = wordEnd;
        }
    }

    private void word(int start, int end) {
        boolean fits = column + 1 + end - start <= width || text.charAt(start) == '@';
        if (afterBreak || column > 0 && !fits) {
            out.append('\n').append(indent);
            column = indent.length();
        } else if (column > 0) {
            out.append(' ');
            column++;
        }
        out.append(text, start, end);
        column += end - start;
        afterBreak = text.startsWith("<br>", end - 4);
    }

    private int plainWordEnd(int start, int end) {
        int space = text.indexOf(' ', start);
        return space < 0 || space > end ? end : space;
    }

    /** Returns the end of a word, where {@code {@link A b}} and {@code <a href="…">} are parts of one. */
    private int wordEnd(int start, int end) {
        int depth = 0;
        boolean inTag = false;
        for (int i = start; i < end; i++) {
            switch (text.charAt(i)) {
                case '{' -> depth += depth > 0 || text.startsWith("{@", i) ? 1 : 0;
                case '}' -> depth -= depth > 0 ? 1 : 0;
                case '<' -> inTag = depth == 0;
                case '>' -> inTag = false;
                case ' ' -> {
                    if (depth == 0 && !inTag) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return end;
    }
}
