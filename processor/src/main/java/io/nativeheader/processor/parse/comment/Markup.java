package io.nativeheader.processor.parse.comment;

/** Decides whether text needs a Markdown parser, which most comments do not. */
final class Markup {

    private Markup() {}

    /** Returns whether a text has more than one paragraph, or characters with a meaning in Markdown or HTML. */
    static boolean isIn(String text) {
        boolean lineStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("*_`[<&\\~|\u0000".indexOf(c) >= 0 && !isInnerUnderscore(text, i)) {
                return true;
            }
            if (c == '\n') {
                if (lineStart) {
                    return true;
                }
                lineStart = true;
            } else if (lineStart && c != ' ') {
                if ("-+#=>0123456789".indexOf(c) >= 0) {
                    return true;
                }
                lineStart = false;
            } else if (c == ' ' && text.startsWith("  ", i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInnerUnderscore(String text, int at) {
        return text.charAt(at) == '_'
                && at > 0
                && Names.isWord(text.charAt(at - 1))
                && at + 1 < text.length()
                && Names.isWord(text.charAt(at + 1));
    }
}
