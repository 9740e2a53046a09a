package io.nativeheader.processor.parse;

/**
 * Finds the comment of a macro, which clang does not record: the one that ends on the line above {@code #define}, else the one after the
 * definition on the same line.
 */
final class MacroComment {

    private MacroComment() {}

    /**
     * Returns the comment with its delimiters; empty if there is none.
     *
     * @param before text of the file up to the macro's name
     * @param definition from the macro's name to the end of the definition
     * @param after rest of the last line
     */
    static String of(String before, String definition, String after) {
        String above = above(before);
        return above.isEmpty() ? trailing(definition + after) : above;
    }

    private static String above(String before) {
        int line = before.lastIndexOf('\n');
        if (line < 0) {
            return "";
        }
        String text = before.substring(0, line).stripTrailing();
        boolean blankLineBetween = before.substring(text.length(), line).indexOf('\n') >= 0;
        if (blankLineBetween) {
            return "";
        }
        if (text.endsWith("*/")) {
            int start = text.lastIndexOf("/*");
            boolean alone = start >= 0
                    && text.substring(text.lastIndexOf('\n', start) + 1, start).isBlank();
            return alone ? text.substring(start) : "";
        }
        return lineComments(text);
    }

    private static String lineComments(String text) {
        int start = text.length();
        while (start > 0) {
            int lineStart = text.lastIndexOf('\n', start - 1) + 1;
            if (!text.substring(lineStart, start).strip().startsWith("//")) {
                break;
            }
            start = Math.max(0, lineStart - 1);
        }
        return start == text.length() ? "" : text.substring(start).strip();
    }

    private static String trailing(String definition) {
        int start = definition.lastIndexOf("/*");
        if (start >= 0 && definition.stripTrailing().endsWith("*/")) {
            return definition.substring(start).strip();
        }
        int slashes = definition.lastIndexOf("//");
        boolean inString = slashes > 0
                && definition
                                        .substring(0, slashes)
                                        .chars()
                                        .filter(c -> c == '"')
                                        .count()
                                % 2
                        == 1;
        return slashes < 0 || inString ? "" : definition.substring(slashes).strip();
    }
}
