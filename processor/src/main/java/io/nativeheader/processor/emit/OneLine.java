package io.nativeheader.processor.emit;

import java.util.regex.Pattern;

/** C source in the middle of a sentence. */
final class OneLine {

    /** The end of a line, which C may have spliced with a backslash. */
    private static final Pattern LINE_END = Pattern.compile("\\s*\\\\?\\s*\\R\\s*");

    private OneLine() {}

    static String of(String source) {
        return LINE_END.matcher(source.strip()).replaceAll(" ");
    }
}
