package io.nativeheader.processor.parse.comment;

import io.nativeheader.processor.documentation.DocComment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads C comments without their delimiters. */
final class CommentText {

    private static final Pattern STARS = Pattern.compile("^[*!]+<?");
    private static final Pattern SLASHES = Pattern.compile("^[/!]+<?");
    private static final Pattern LAST_STARS = Pattern.compile("\\*+$");

    private CommentText() {}

    static DocComment of(String raw) {
        if (raw.isEmpty()) {
            return DocComment.NONE;
        }
        List<String> lines = new ArrayList<>();
        raw.lines().map(CommentText::line).forEach(lines::add);
        while (!lines.isEmpty() && lines.getFirst().isBlank()) {
            lines.removeFirst();
        }
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
        return DocComment.ofParagraphs(Arrays.stream(String.join("\n", lines).split("\\R[ \\t]*\\R\\s*"))
                .filter(paragraph -> !paragraph.isBlank())
                .toList());
    }

    private static String line(String raw) {
        String text = raw.strip();
        if (text.startsWith("/*")) {
            text = STARS.matcher(text.substring(2)).replaceFirst("");
        } else if (text.startsWith("//")) {
            text = SLASHES.matcher(text.substring(2)).replaceFirst("");
        } else if (text.startsWith("*") && !text.startsWith("*/")) {
            text = text.substring(1);
        }
        if (text.endsWith("*/")) {
            text = LAST_STARS.matcher(text.substring(0, text.length() - 2)).replaceFirst("");
        }
        return text.startsWith(" ") || text.startsWith("\t") ? text.substring(1).stripTrailing() : text.stripTrailing();
    }
}
