package io.nativeheader.processor.emit;

import java.util.ArrayList;
import java.util.List;

/** Wraps the text of a Javadoc comment, for source that a person edits. */
final class WrappedJavadoc {

    /** Indentation of the second and further lines of a block tag. */
    private static final String TAG_INDENT = "    ";

    private WrappedJavadoc() {}

    /** Returns lines of at most {@code width} characters where words allow it. Preformatted text stays unchanged. */
    static List<String> lines(String text, int width) {
        List<String> wrapped = new ArrayList<>();
        boolean preformatted = false;
        for (String line : text.lines().toList()) {
            preformatted |= line.contains("<pre>");
            if (preformatted) {
                wrapped.add(line);
            } else {
                wrap(line, width, wrapped);
            }
            preformatted &= !line.contains("</pre>");
        }
        return wrapped;
    }

    private static void wrap(String line, int width, List<String> wrapped) {
        String indent = line.startsWith("@") ? TAG_INDENT : "";
        String rest = line;
        while (rest.length() > width) {
            int end = rest.lastIndexOf(' ', width);
            if (end <= indent.length()) {
                end = rest.indexOf(' ', width);
            }
            if (end < 0 || rest.startsWith("@", end + 1)) {
                break; // one long word, or text that would become a tag
            }
            wrapped.add(rest.substring(0, end).stripTrailing());
            rest = indent + rest.substring(end + 1);
        }
        wrapped.add(rest);
    }
}
