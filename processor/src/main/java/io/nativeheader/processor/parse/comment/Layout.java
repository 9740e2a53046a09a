package io.nativeheader.processor.parse.comment;

import io.nativeheader.processor.documentation.DocBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Prepares comments for Markdown, whose rules for indentation are stricter than those of people who write comments: finds code, tables and
 * drawings, and removes indentation that Markdown would take for code.
 */
final class Layout {

    /** Markdown takes lines with this indentation for code. */
    private static final int CODE_INDENTATION = 4;

    private final Placeholders placeholders;
    private final StringBuilder out = new StringBuilder();
    /** Where the text of the last list item starts; 0 outside of lists. */
    private int itemIndentation;
    /** How far the first lines of paragraphs are indented more than the others, as in zlib's comments; 0 if they are not. */
    private int firstLineIndentation;
    /** Whether the last chunk announces code with a colon. */
    private boolean announcesCode;
    /** The lines of the code at the end of {@link #out}, which starts at {@link #codeStart}; empty if something else is there. */
    private final List<String> code = new ArrayList<>();

    private int codeStart;

    Layout(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    String prepared(String text) {
        List<String> chunk = new ArrayList<>();
        String fence = "";
        for (String line : text.split("\n", -1)) {
            String stripped = line.strip();
            if (!fence.isEmpty()) {
                out.append(line).append('\n');
                if (stripped.startsWith(fence)) {
                    fence = "";
                }
            } else if (stripped.startsWith("```") || stripped.startsWith("~~~")) {
                chunk(chunk);
                code.clear();
                fence = stripped.substring(0, 3);
                out.append(" ".repeat(Math.min(CodeLines.indentation(line), itemIndentation)))
                        .append(stripped)
                        .append('\n');
            } else if (stripped.isEmpty()) {
                chunk(chunk);
                out.append('\n');
            } else {
                chunk.add(line);
            }
        }
        chunk(chunk);
        return out.toString();
    }

    /** Reads lines without a blank line between them. */
    private void chunk(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        int codeLine = codeStart(lines);
        lines(lines.subList(0, codeLine));
        if (codeLine < lines.size()) {
            preformatted(lines.subList(codeLine, lines.size()));
        }
        announcesCode = lines.getLast().endsWith(":");
        lines.clear();
    }

    /** Returns the first line of the code or table that ends a chunk, after a colon: {@code Example:\n    open();} */
    private static int codeStart(List<String> lines) {
        if (lines.getFirst().endsWith(":") && CodeLines.areDrawing(lines.subList(1, lines.size()))) {
            return 1;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i - 1).endsWith(":")) {
                List<String> rest = lines.subList(i, lines.size());
                int indentation = CodeLines.indentation(lines.get(i - 1));
                if (rest.stream().allMatch(line -> CodeLines.indentation(line) > indentation)
                        && CodeLines.areCode(rest)) {
                    return i;
                }
            }
        }
        return lines.size();
    }

    private void lines(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        int first = CodeLines.indentation(lines.getFirst());
        boolean indentsFirst = indentsFirstLine(lines);
        if (first < itemIndentation || indentsFirst) {
            itemIndentation = 0;
        }
        int limit = itemIndentation + CODE_INDENTATION;
        boolean indented = lines.stream().allMatch(line -> CodeLines.indentation(line) >= limit);
        boolean announced =
                first > itemIndentation && (announcesCode || !code.isEmpty()) && CodeLines.areOnlyCode(lines);
        if (announced || indented && CodeLines.areCode(lines) || CodeLines.areDrawing(lines)) {
            preformatted(lines);
            return;
        }
        code.clear();
        int shift = first >= limit || indentsFirst ? first - itemIndentation : 0;
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            String shifted = line.substring(Math.min(shift, CodeLines.indentation(line)));
            text.append(shifted).append('\n');
            noteItem(shifted);
        }
        Marks.protect(text, out);
    }

    /** Returns whether only the first line of a paragraph is indented. Such a paragraph does not continue a list's item. */
    private boolean indentsFirstLine(List<String> lines) {
        int first = CodeLines.indentation(lines.getFirst());
        if (isItem(lines.getFirst())) {
            return false;
        }
        if (lines.size() == 1) {
            return first > 0 && first == firstLineIndentation;
        }
        boolean alone = lines.subList(1, lines.size()).stream().allMatch(line -> CodeLines.indentation(line) == 0);
        if (first > 0 && alone) {
            firstLineIndentation = first;
        }
        return first > 0 && alone;
    }

    private static boolean isItem(String line) {
        int start = CodeLines.indentation(line);
        int space = line.indexOf(' ', start);
        return space > start && CodeLines.isMarker(line.substring(start, space));
    }

    private void noteItem(String line) {
        int start = CodeLines.indentation(line);
        int space = line.indexOf(' ', start);
        if (space > start && CodeLines.isMarker(line.substring(start, space))) {
            itemIndentation = space + CodeLines.indentation(line.substring(space));
        }
    }

    /** Appends preformatted lines. Chunks of code with blank lines between them are one block. */
    private void preformatted(List<String> lines) {
        if (code.isEmpty()) {
            codeStart = out.length();
        } else {
            out.setLength(codeStart);
            code.add("");
        }
        code.addAll(lines);
        String tidy = placeholders.plain(CodeLines.tidy(String.join("\n", code)));
        boolean inItem = CodeLines.indentation(lines.getFirst()) >= itemIndentation;
        out.append(placeholders.add(new DocBlock.Preformatted(tidy), inItem ? itemIndentation : 0));
        out.append('\n');
    }
}
