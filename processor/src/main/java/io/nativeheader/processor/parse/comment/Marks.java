package io.nativeheader.processor.parse.comment;

/** Hides stars and underscores from Markdown that C has in its types, products and identifiers. */
final class Marks {

    private static final int LONGEST_EMPHASIS = 100;

    private static final int LONGEST_TAG = 1000;

    private Marks() {}

    /** Appends a text in which Markdown sees only the marks that emphasize. */
    static void protect(CharSequence source, StringBuilder out) {
        String text = source.toString();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '`') {
                at = HtmlCode.codeSpanEnd(text, at);
            } else if (c == '\\' && at + 1 < text.length()) {
                at += 2;
            } else if (c == '<') {
                if (!startsTag(text, at)) {
                    out.append(text, from, at).append(Placeholders.protect(c));
                    from = at + 1;
                }
                at++;
            } else if (c == '*' || c == '_') {
                int end = at;
                while (end < text.length() && text.charAt(end) == c) {
                    end++;
                }
                boolean visible =
                        isBullet(text, at, end) || (c == '*' ? emphasizes(text, at, end) : underlines(text, at, end));
                if (!visible) {
                    out.append(text, from, at).append(Placeholders.protect(text.substring(at, end)));
                    from = end;
                }
                at = end;
            } else {
                at++;
            }
        }
        out.append(text, from, text.length());
    }

    /** Returns whether a tag or an address may start here. Markdown searches the rest of the text for the end of anything else. */
    private static boolean startsTag(String text, int start) {
        char next = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
        return (Character.isLetter(next) || next == '/' || next == '!')
                && text.indexOf('>', start, Math.min(text.length(), start + LONGEST_TAG)) > 0;
    }

    private static boolean isBullet(String text, int start, int end) {
        if (text.charAt(start) != '*' || end != start + 1 || end >= text.length() || text.charAt(end) != ' ') {
            return false;
        }
        int before = start;
        while (before > 0 && text.charAt(before - 1) == ' ') {
            before--;
        }
        return before == 0 || text.charAt(before - 1) == '\n';
    }

    private static boolean emphasizes(String text, int start, int end) {
        return end - start <= 3 && (opens(text, start, end) || closes(text, start, end));
    }

    private static boolean opens(String text, int start, int end) {
        return (start == 0 || " \n([{\"'".indexOf(text.charAt(start - 1)) >= 0)
                && end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end))
                        || "\"'`([{<*_".indexOf(text.charAt(end)) >= 0
                        || text.charAt(end) >= '\uE000');
    }

    private static boolean closes(String text, int start, int end) {
        return start > 0
                && " \n(".indexOf(text.charAt(start - 1)) < 0
                && (end == text.length() || " \n.,;:!?)]}\"'".indexOf(text.charAt(end)) >= 0);
    }

    /** Returns whether single underscores around lower-case words emphasize them. Anything else is an identifier. */
    private static boolean underlines(String text, int start, int end) {
        if (end != start + 1) {
            return false;
        }
        if (opens(text, start, end)) {
            int close = text.indexOf('_', end, Math.min(text.length(), end + LONGEST_EMPHASIS));
            return close > 0 && closes(text, close, close + 1) && areWords(text, end, close);
        }
        if (closes(text, start, end)) {
            int earliest = Math.max(0, start - LONGEST_EMPHASIS);
            int open = text.substring(earliest, start).lastIndexOf('_') + earliest;
            return open >= earliest && opens(text, open, open + 1) && areWords(text, open + 1, start);
        }
        return false;
    }

    private static boolean areWords(String text, int start, int end) {
        return text.substring(start, end)
                .chars()
                .allMatch(c -> c >= 'a' && c <= 'z' || c == ' ' || c == '\'' || c == '-');
    }
}
