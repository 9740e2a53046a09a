package io.nativeheader.processor.parse;

import java.util.regex.Pattern;

/**
 * Detects tags whose scope is a function prototype (C17 6.2.1p4): {@code int f(struct evt { int a; } *e);}. libclang reports file scope for
 * such a tag, but in the text it follows an opening parenthesis or a comma.
 */
final class PrototypeScope {

    /** Number of bytes before a tag's name to examine. */
    static final int WINDOW = 200;

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern IN_PARENTHESES = Pattern.compile(
            "[(,]\\s*(?:(?:const|volatile|register)\\s+)*(?:struct|union|enum)\\s+"
                    + "(?:__attribute__\\s*\\(\\(.*?\\)\\)\\s*)*$",
            Pattern.DOTALL);

    private PrototypeScope() {}

    /**
     * Returns whether the scope of a tag is a prototype.
     *
     * @param before text before the tag's name
     */
    static boolean endsIn(String before) {
        return IN_PARENTHESES.matcher(COMMENT.matcher(before).replaceAll(" ")).find();
    }
}
