package io.nativeheader.processor.parse.comment;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A start or end tag.
 *
 * @param name in lower case
 * @param href address of a link; empty without one
 * @param source as the comment has it
 */
record HtmlTag(String name, boolean isEnd, String href, String source) {

    private static final Pattern HREF =
            Pattern.compile("\\shref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))", Pattern.CASE_INSENSITIVE);

    /** Reads what Markdown takes for a tag, a comment or a declaration; the latter have no name. */
    static HtmlTag of(String source) {
        int start = source.startsWith("</") ? 2 : 1;
        int end = start;
        while (end < source.length() && Character.isLetterOrDigit(source.charAt(end))) {
            end++;
        }
        String rest = source.substring(end);
        boolean isName = rest.startsWith(">") || rest.startsWith("/>") || rest.startsWith(" ") || rest.startsWith("\n");
        String name = isName ? source.substring(start, end).toLowerCase(Locale.ROOT) : "";
        return new HtmlTag(name, start == 2, name.equals("a") ? href(source) : "", source);
    }

    private static String href(String source) {
        Matcher matcher = HREF.matcher(source);
        if (!matcher.find()) {
            return "";
        }
        for (int group = 1; group <= 3; group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return "";
    }
}
