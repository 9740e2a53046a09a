package io.nativeheader.processor.parse.placement;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognizes comments that document no declaration: licences, separators and notes about the file's structure. */
final class Boilerplate {

    /** Number of characters in which a licence reveals itself. */
    private static final int LICENCE_START = 1000;

    /** Length from which a comment is more than an introduction. */
    private static final int LONG = 300;

    private static final List<String> LICENCE =
            List.of("copyright", "spdx-", "this file is part of", "author disclaims", "permission is hereby granted");
    private static final Pattern STRUCTURE = Pattern.compile("(?i)forward( \\w+){0,3}[.:]?|incomplete types?[.:]?"
            + "|extern \"?C\"?.{0,20}|\\w+_H_*|vim?: .*|NOLINT.*"
            + "|INDENT-O(N|FF)|0x[0-9a-f]+|[0-9]+|clang-format o(n|ff)|(public|private|protected):?"
            + "|IMP: .*|generated|(not )?implemented(:\\w+)?");

    /** Matches the name of a part that begins or ends here. At the end of a member's line, it describes the member: the end of a buffer. */
    private static final Pattern BOUNDARY = Pattern.compile("(?i)(beginning|end)[- ]of[- ].{0,40}|end .{0,40}");

    /** Matches the brackets of a Doxygen group, and comments about the whole file. */
    private static final Pattern GROUP =
            Pattern.compile("(?s)[\\s/*!]*[@\\\\]([{}]|(file|defgroup|addtogroup|cond|endcond)\\b.*)[\\s/*]*");

    /**
     * Matches the marks of gtk-doc and glib-mkenums, {@code /*< private >*}{@code /}, and disabled code, {@code /*__owur*}{@code /}, {@code
     * /* #undef HAVE_POLL *}{@code /}.
     */
    private static final Pattern MARK =
            Pattern.compile("/\\*(<[^\\n]*>|\\s*__\\w+|\\s*# *(undef|define|include)\\b[^\\n]*)\\s*\\*/");

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\**[ \\t]*\\r?\\n");

    private static final Pattern SEVERAL = Pattern.compile(
            "(?i)\\b(these|following|both|functions|routines|interfaces|methods|operations|types|apis|various)\\b");

    private static final Pattern FILE = Pattern.compile("\\w\\.[ch](pp)?\\b");

    private Boilerplate() {}

    /** Returns whether a comment with its delimiters documents no declaration. */
    static boolean matches(String comment) {
        String words = words(comment);
        return words.indexOf('\n') < 0 && BOUNDARY.matcher(words).matches() || matchesOnLine(comment);
    }

    /** Returns whether a comment documents no declaration although it is on the line of one. */
    static boolean matchesOnLine(String comment) {
        String words = words(comment);
        return words.isEmpty()
                || isLicence(words)
                || words.indexOf('\n') < 0 && STRUCTURE.matcher(words).matches()
                || MARK.matcher(comment).matches()
                || GROUP.matcher(comment).matches();
    }

    private static boolean isLicence(String words) {
        String start =
                words.substring(0, Math.min(words.length(), LICENCE_START)).toLowerCase(Locale.ROOT);
        return LICENCE.stream().anyMatch(start::contains);
    }

    /** Returns whether a comment is one line that does not end a sentence: the heading of a section. */
    static boolean isHeading(String comment) {
        String words = words(comment);
        return words.indexOf('\n') < 0 && !words.endsWith(".");
    }

    /** Returns whether a comment is a heading that a blank line may follow. A name of a file or disabled code is not a heading. */
    static boolean isSection(String comment) {
        String words = words(comment);
        return isHeading(comment)
                && !FILE.matcher(words).find()
                && ";,{}\\".indexOf(words.charAt(words.length() - 1)) < 0;
    }

    /** Returns whether a comment is a heading or one short paragraph. */
    static boolean isShort(String comment) {
        String words = words(comment);
        return words.length() < LONG && !BLANK_LINE.matcher(words).find();
    }

    /** Returns whether a comment describes several declarations, as far as its words tell. */
    static boolean isAboutSeveral(String comment) {
        return SEVERAL.matcher(comment).find();
    }

    /** Returns a comment's text without delimiters and decoration at both ends. */
    static String words(String comment) {
        int start = 0;
        int end = comment.length();
        while (start < end && isDecoration(comment.charAt(start))) {
            start++;
        }
        while (end > start && isDecoration(comment.charAt(end - 1))) {
            end--;
        }
        return comment.substring(start, end);
    }

    /** Returns whether a text contains a name as a word of its own. */
    static boolean mentions(String text, String name) {
        int at = text.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            boolean starts = at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
            if (starts && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)))) {
                return true;
            }
            at = text.indexOf(name, end);
        }
        return false;
    }

    private static boolean isDecoration(char c) {
        return c <= ' ' || "*/!<>=#+~_-".indexOf(c) >= 0;
    }
}
