package io.nativeheader.processor.parse;

import java.util.regex.Pattern;

/**
 * Whether a tag ends with the prototype that it stands in (C17 6.2.1p4): {@code int f(struct evt { int a; } *e);}. libclang takes such a
 * tag for one of the whole file, but its text follows an opening parenthesis or a comma.
 */
final class PrototypeScope {

    /** In bytes, of what is looked at before a tag's name. */
    static final int WINDOW = 200;

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern IN_PARENTHESES = Pattern.compile(
            "[(,]\\s*(?:(?:const|volatile|register)\\s+)*(?:struct|union|enum)\\s+"
                    + "(?:__attribute__\\s*\\(\\(.*?\\)\\)\\s*)*$",
            Pattern.DOTALL);

    private PrototypeScope() {}

    /**
     * @param before the text before the tag's name
     */
    static boolean endsIn(String before) {
        return IN_PARENTHESES.matcher(COMMENT.matcher(before).replaceAll(" ")).find();
    }
}
