package io.nativeheader.processor.parse.comment;

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

    private static final Pattern INDEX = Pattern.compile(
            "(?m)^[ ]*(?:KEYWORDS?|METHOD|CONSTRUCTOR|DESTRUCTOR|EXTENSION):[^\\n]*(?:\\n[ ]+\\{[^\\n]*){0,50}\\n?");

    /** Marks of testable statements. */
    private static final Pattern REQUIREMENT =
            Pattern.compile("\\^\\(|\\)\\^|(?<![\\w)\\]])\\^(?=\\S)|(?<!\\S)\\^ (?=\\()");

    /** Matches what the web site replaces by the date of a release: {@code ([dateof:3.6.18])}. */
    private static final Pattern DATE =
            Pattern.compile("\\s*(?:\\(\\[dateof:[^\\]\\n]*\\]\\)?|(?:\\bon\\s+)?\\[dateof:[^\\]\\n]*\\])");

    /** Matches a link to a page whose text has markup: {@code [limits | SQLITE_MAX_<i>NAME</i>]}. */
    private static final Pattern MARKED_LINK =
            Pattern.compile("\\[[^\\[\\]|]{1,200}\\|\\s*([^\\[\\]<]*<[^\\[\\]]*)\\]");

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
        rest = INDEX.matcher(rest).replaceAll("");
        rest = rest.contains("[dateof:") ? DATE.matcher(rest).replaceAll("") : rest;
        rest = MARKED_LINK.matcher(rest).replaceAll("$1");
        draft.description(REQUIREMENT.matcher(rest).replaceAll(""));
    }
}
