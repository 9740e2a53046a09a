package io.nativeheader.processor.parse.comment;

import java.util.List;
import java.util.regex.Pattern;

/**
 * SQLite's conventions.
 *
 * <pre>
 * CAPI3REF: Closing A Database Connection
 * DESTRUCTOR: sqlite3
 *
 * ^The sqlite3_close() routine is a destructor for the [sqlite3] object.
 * </pre>
 */
final class SqliteText {

    static final String TITLE = "CAPI3REF:";

    /** Words that start the lines of SQLite's index. */
    private static final List<String> INDEX =
            List.of("KEYWORDS:", "KEYWORD:", "METHOD:", "CONSTRUCTOR:", "DESTRUCTOR:", "EXTENSION:");

    /** Matches what the web site replaces by the date of a release: {@code ([dateof:3.6.18])}. */
    private static final Pattern DATE =
            Pattern.compile("\\s*(?:\\(\\[dateof:[^\\]\\n]*\\]\\)?|(?:\\bon\\s+)?\\[dateof:[^\\]\\n]*\\])");

    private static final int LONGEST_TARGET = 200;

    private SqliteText() {}

    static void read(String text, Draft draft) {
        int start = text.indexOf(TITLE);
        String rest = text;
        if (start >= 0) {
            int end = text.indexOf('\n', start);
            String title = text.substring(start + TITLE.length(), end < 0 ? text.length() : end)
                    .strip();
            draft.brief(title.isEmpty() || title.endsWith(".") ? title : title + ".");
            rest = text.substring(0, start) + (end < 0 ? "" : text.substring(end));
        }
        rest = withoutIndex(rest);
        rest = rest.contains("[dateof:") ? DATE.matcher(rest).replaceAll("") : rest;
        draft.description(withoutRequirements(withoutMarkedLinks(rest)));
    }

    /** Removes lines of the index, such as {@code METHOD: sqlite3}, and the lines in braces that continue them. */
    private static String withoutIndex(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int end;
        boolean isIndex = false;
        for (int line = 0; line < text.length(); line = end) {
            end = text.indexOf('\n', line) + 1;
            end = end == 0 ? text.length() : end;
            int start = line;
            while (start < end && text.charAt(start) == ' ') {
                start++;
            }
            isIndex = isIndex && start > line && text.startsWith("{", start) || startsIndex(text, start);
            if (!isIndex) {
                kept.append(text, line, end);
            }
        }
        return kept.toString();
    }

    private static boolean startsIndex(String text, int start) {
        if (start == text.length() || "KMCDE".indexOf(text.charAt(start)) < 0) {
            return false;
        }
        return INDEX.stream().anyMatch(word -> text.startsWith(word, start));
    }

    /** Replaces links to a page whose text has markup by their text: {@code [limits | SQLITE_MAX_<i>NAME</i>]}. */
    private static String withoutMarkedLinks(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        int last = -1;
        for (int close = text.indexOf(']'); close >= 0; close = text.indexOf(']', close + 1)) {
            int open = text.lastIndexOf('[', close);
            int bar = open <= last ? -1 : text.indexOf('|', open, Math.min(close, open + LONGEST_TARGET + 2));
            if (bar > open + 1 && text.indexOf('<', bar, close) >= 0) {
                out.append(text, from, open);
                out.append(text.substring(bar + 1, close).stripLeading());
                from = close + 1;
            }
            last = close;
        }
        return out.append(text, from, text.length()).toString();
    }

    /** Removes the marks of testable statements: {@code ^(}, {@code )^}, and {@code ^} before a word. */
    private static String withoutRequirements(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int mark = text.indexOf('^'); mark >= 0; mark = text.indexOf('^', mark + 1)) {
            char before = mark == 0 ? ' ' : text.charAt(mark - 1);
            char after = mark + 1 == text.length() ? ' ' : text.charAt(mark + 1);
            int start = before == ')' ? mark - 1 : mark;
            int end = mark;
            if (before == ')') {
                end = mark + 1;
            } else if (after == '(' || before <= ' ' && text.startsWith(" (", mark + 1)) {
                end = mark + 2;
            } else if (after > ' ' && before != ']' && !isWord(before)) {
                end = mark + 1;
            }
            if (end > mark) {
                out.append(text, from, start);
                from = end;
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}
