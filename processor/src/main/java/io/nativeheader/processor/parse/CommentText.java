package io.nativeheader.processor.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Strips the delimiters from C comments. */
final class CommentText {

    private static final Pattern STARS = Pattern.compile("^[*!]+<?");
    private static final Pattern SLASHES = Pattern.compile("^[/!]+<?");
    private static final Pattern LAST_STARS = Pattern.compile("\\*+$");

    private CommentText() {}

    static String of(String raw) {
        if (raw.isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        raw.lines().map(CommentText::line).forEach(lines::add);
        while (!lines.isEmpty() && lines.getFirst().isBlank()) {
            lines.removeFirst();
        }
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
        return String.join("\n", lines);
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
