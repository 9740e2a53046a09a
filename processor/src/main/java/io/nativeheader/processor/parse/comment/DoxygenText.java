package io.nativeheader.processor.parse.comment;

import io.nativeheader.processor.documentation.DocInline;

/**
 * Prepares a comment for clang: hides what clang would take for a command or for HTML but is neither, and replaces commands that versions
 * of clang read differently.
 */
final class DoxygenText {

    private final String text;
    private final Placeholders placeholders;
    private final StringBuilder out = new StringBuilder();
    private boolean hasCommands;
    private int at;

    /**
     * Text for clang.
     *
     * @param hasCommands whether clang finds commands in it
     */
    record Prepared(String text, boolean hasCommands) {}

    private DoxygenText(String text, Placeholders placeholders) {
        this.text = text;
        this.placeholders = placeholders;
    }

    static Prepared prepared(String text, Placeholders placeholders) {
        return new DoxygenText(text, placeholders).run();
    }

    private Prepared run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '`') {
                int end = HtmlCode.codeSpanEnd(text, at);
                hide(end);
            } else if (c == '{' && text.startsWith("{@", at) && inlineTag()) {
                continue;
            } else if (c == '@' || c == '\\') {
                mark();
            } else {
                boolean hidden = c == '<' || c == '&' || c == '*' && text.startsWith("/", at + 1);
                out.append(hidden ? Placeholders.protect(c) : c);
                at++;
            }
        }
        return new Prepared(out.toString(), hasCommands);
    }

    private void hide(int end) {
        for (; at < end; at++) {
            char c = text.charAt(at);
            out.append("@\\<&*".indexOf(c) >= 0 ? Placeholders.protect(c) : c);
        }
    }

    /** Reads Javadoc's {@code {@code …}} and {@code {@link …}}. */
    private boolean inlineTag() {
        int nameEnd = wordEnd(at + 2);
        String name = text.substring(at + 2, nameEnd);
        int close = text.indexOf('}', nameEnd, Math.min(text.length(), nameEnd + 500));
        if (close < 0 || !name.equals("code") && !name.equals("link") && !name.equals("literal")) {
            return false;
        }
        String content = text.substring(nameEnd, close).strip();
        if (name.equals("link")) {
            out.append(link(content));
        } else {
            out.append(placeholders.add(new Names(Dialect.PLAIN).code(content)));
        }
        at = close + 1;
        return true;
    }

    private String link(String content) {
        int nameEnd = 0;
        while (nameEnd < content.length() && !Character.isWhitespace(content.charAt(nameEnd))) {
            nameEnd++;
        }
        String target = content.substring(0, nameEnd);
        String name = target.startsWith("#") || target.startsWith("::") ? target.replaceFirst("^(#|::)", "") : target;
        String shown = content.substring(nameEnd).strip().replace('\n', ' ');
        int identifier = Names.identifierEnd(name, 0);
        return identifier == 0
                ? shown
                : placeholders.add(
                        new DocInline.Mention(name.substring(0, identifier), shown.isEmpty() ? name : shown));
    }

    private void mark() {
        char mark = text.charAt(at);
        int end = wordEnd(at + 1);
        String name = text.substring(at + 1, end);
        char before = at == 0 ? '\n' : text.charAt(at - 1);
        char after = end < text.length() ? text.charAt(end) : '\n';
        if (name.isEmpty() && (after == '{' || after == '}') && mark == '@') {
            at = end + 1;
            return;
        }
        CommandRole role = Names.isWord(before) || before == mark || Names.isWord(after) ? null : CommandRole.of(name);
        boolean quoted = "\"'%/".indexOf(before) >= 0 || mark == '\\' && before == ':';
        if (role == null || quoted || !fits(role, mark, after, end)) {
            out.append(Placeholders.protect(mark));
            at++;
            return;
        }
        at = end;
        switch (role) {
            case WORD -> pass(name);
            case SECTION -> {
                pass(name);
                if (after == ':') {
                    at++;
                }
            }
            case VERBATIM -> verbatim(name, mark);
            case LINK -> {
                int close = text.indexOf("endlink", at, Math.min(text.length(), at + 500));
                out.append(link(text.substring(at, close - 1).strip()));
                at = close + "endlink".length();
            }
            case COPY -> out.append("See ").append(link(restOfLine().strip())).append('.');
            case TITLE -> title(restOfLine());
            case NAMED_TITLE -> title(restOfLine().replaceFirst("^\\S+\\s*", ""));
            case LINE -> restOfLine();
            case CONDITION -> {
                while (at < text.length() && text.charAt(at) == ' ') {
                    at++;
                }
                while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
            }
            case MARK -> {}
            case BREAK -> out.append(placeholders.add(new DocInline.LineBreak()));
        }
    }

    /** Returns whether the text after a command is what the command needs. */
    private boolean fits(CommandRole role, char mark, char after, int end) {
        return switch (role) {
            case WORD -> after == ' ' && end + 1 < text.length() && !Character.isWhitespace(text.charAt(end + 1));
            case BREAK -> after == '\n' || mark == '@' && after == ' ';
            case LINK -> text.indexOf("endlink", end, Math.min(text.length(), end + 500)) > 0;
            case SECTION, VERBATIM, COPY, TITLE, NAMED_TITLE, LINE, CONDITION, MARK ->
                after != '(' && after != '.' && after != '-';
        };
    }

    private void pass(String name) {
        out.append('\\').append(name);
        hasCommands = true;
    }

    private void verbatim(String name, char mark) {
        int close = text.indexOf(mark + "end" + name, at);
        if (close < 0) {
            out.append(Placeholders.protect(mark)).append(name);
            return;
        }
        pass(name);
        for (; at < close; at++) {
            out.append(Placeholders.protect(text.charAt(at)));
        }
        pass("end" + name);
        at = close + name.length() + "@end".length();
    }

    private void title(String title) {
        out.append(title.isBlank() ? "\n\n" : "\n\n### " + Placeholders.protect(title.strip()) + "\n\n");
    }

    private String restOfLine() {
        int end = text.indexOf('\n', at);
        String rest = text.substring(at, end < 0 ? text.length() : end);
        at += rest.length();
        return rest;
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < text.length()
                && (text.charAt(end) >= 'a' && text.charAt(end) <= 'z'
                        || text.charAt(end) >= 'A' && text.charAt(end) <= 'Z')) {
            end++;
        }
        return end;
    }
}
