package io.nativeheader.processor.parse.comment;

import io.nativeheader.processor.documentation.DocBlock;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes {@code <pre>}, {@code <code>} and gtk-doc's {@code |[ … ]|} out of a text, before Markdown reads what is in them. */
final class HtmlCode {

    private static final int LONGEST_SPAN = 1000;
    private static final int LONGEST_BLOCK = 20_000;

    private final Names names;
    private final Placeholders placeholders;

    HtmlCode(Names names, Placeholders placeholders) {
        this.names = names;
        this.placeholders = placeholders;
    }

    String replaced(String text) {
        if (text.indexOf('<') < 0 && !text.contains("|[")) {
            return text;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '`') {
                at = codeSpanEnd(text, at);
            } else if (c == '|' && text.startsWith("[", at + 1)) {
                out.append(text, from, at);
                at = block(text, at + 2, text.indexOf("]|", at, last(text, at)), 2, out);
                from = at;
            } else if (c == '<') {
                out.append(text, from, at);
                from = at;
                at = element(text, lower, at, out);
                if (at == from) {
                    at++;
                } else {
                    from = at;
                }
            } else {
                at++;
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    /** Returns the end of the code span or fenced block that starts with a backtick; after the backticks if nothing closes it. */
    static int codeSpanEnd(String text, int start) {
        int content = start;
        while (content < text.length() && text.charAt(content) == '`') {
            content++;
        }
        String ticks = text.substring(start, content);
        boolean isFence = ticks.length() > 2;
        int last = Math.min(text.length(), content + (isFence ? LONGEST_BLOCK : LONGEST_SPAN));
        int limit = text.indexOf("\n\n", content, last);
        int close = text.indexOf(ticks, content, last);
        while (close >= 0 && text.startsWith("`", close + ticks.length())) {
            int after = close + ticks.length();
            while (after < text.length() && text.charAt(after) == '`') {
                after++;
            }
            close = after > last ? -1 : text.indexOf(ticks, after, last);
        }
        return close < 0 || !isFence && limit >= 0 && limit < close ? content : close + ticks.length();
    }

    private int element(String text, String lower, int at, StringBuilder out) {
        for (String tag : new String[] {"pre", "code", "tt"}) {
            if (!lower.startsWith(tag, at + 1)) {
                continue;
            }
            int open = at + 1 + tag.length();
            int content = text.indexOf('>', open, Math.min(text.length(), open + LONGEST_SPAN));
            boolean isTag = content == open || content > open && text.charAt(open) == ' ';
            int close = isTag ? lower.indexOf("</" + tag + ">", content, last(text, content)) : -1;
            if (close < 0) {
                continue;
            }
            int length = tag.length() + 3;
            if (tag.equals("pre")) {
                return block(text, content + 1, close, length, out);
            }
            int paragraph = text.indexOf("\n\n", content, close);
            if (paragraph < 0) {
                out.append(placeholders.add(names.code(
                        withoutTags(text.substring(content + 1, close)).replace('\n', ' '))));
                return close + length;
            }
        }
        return at;
    }

    private static int last(String text, int start) {
        return Math.min(text.length(), start + LONGEST_BLOCK);
    }

    /** Replaces a block from its content to its end; returns the position after it, or the start of the content's marker without an end. */
    private int block(String text, int content, int close, int length, StringBuilder out) {
        if (close < content) {
            out.append(Placeholders.protect(text.substring(content - 2, content)));
            return content;
        }
        String code = withoutTags(text.substring(content, close));
        if (code.stripLeading().startsWith("<!--") && code.contains("-->")) {
            code = code.substring(code.indexOf("-->") + "-->".length());
        }
        String tidy = Placeholders.restored(CodeLines.tidy(code));
        if (!tidy.isEmpty()) {
            out.append(placeholders.add(new DocBlock.Preformatted(tidy), 0));
        }
        return close + length;
    }

    private static final Pattern TAG =
            Pattern.compile("</?(?:[biu]|em|strong|a|tt|code|span|font)(?: [^<>]*)?>", Pattern.CASE_INSENSITIVE);

    private static String withoutTags(String html) {
        String text = html.indexOf('<') < 0 ? html : TAG.matcher(html).replaceAll("");
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&nbsp;", " ")
                        .replace("&#64;", "@")
                        .replace("&amp;", "&");
    }
}
