package io.nativeheader.processor.emit;

import java.util.regex.Pattern;

/** Puts C source on one line, for use within a sentence. */
final class OneLine {

    /** A line break, with the backslash by which C joins lines. */
    private static final Pattern LINE_END = Pattern.compile("\\s*\\\\?\\s*\\R\\s*");

    private OneLine() {}

    static String of(String source) {
        return LINE_END.matcher(source.strip()).replaceAll(" ");
    }
}
