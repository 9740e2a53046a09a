package io.nativeheader.processor.parse.comment;

import io.nativeheader.processor.documentation.DocInline;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Finds C names in text: {@code sqlite3_step()}, {@code #SQLITE_OK}, {@code &struct device}, {@code [sqlite3_open()]}. */
final class Names {

    private static final Set<String> DIRECTIVES = Set.of(
            "define", "include", "if", "ifdef", "ifndef", "endif", "else", "elif", "undef", "error", "pragma", "line",
            "warning");

    private static final Set<String> TAGS = Set.of("struct", "union", "enum", "typedef");

    private static final Set<String> KEYWORDS =
            Set.of("if", "for", "while", "switch", "return", "sizeof", "void", "int", "char");

    private static final int LONGEST_LINK = 200;

    private final Dialect dialect;

    Names(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Returns code; a mention if it is a call without arguments. */
    DocInline code(String text) {
        int end = identifierEnd(text, 0);
        if (end > 0 && text.startsWith("()", end) && end + 2 == text.length()) {
            return new DocInline.Mention(text.substring(0, end), text);
        }
        if (text.startsWith("#") && end == 0 && identifierEnd(text, 1) == text.length() && text.length() > 1) {
            return new DocInline.Mention(text.substring(1), text.substring(1));
        }
        return new DocInline.Code(text);
    }

    /** Splits text at its names and addresses. */
    void read(String hidden, Consumer<DocInline> parts) {
        new Scan(hidden, parts).run();
    }

    /** One pass over a text. Characters that {@link Placeholders} hides are not part of names' marks. */
    private final class Scan {

        private final String text;
        private final Consumer<DocInline> parts;
        private int from;
        private int at;

        Scan(String text, Consumer<DocInline> parts) {
            this.text = text;
            this.parts = parts;
        }

        void run() {
            while (at < text.length()) {
                char c = text.charAt(at);
                boolean atWord = at == 0 || !isWord(text.charAt(at - 1));
                if (c == '[') {
                    bracket();
                } else if (!atWord) {
                    at++;
                } else if (isWord(c)) {
                    word();
                } else if (c == '#' || c == '%' || c == '@' || c == '&') {
                    marked(c);
                } else if (c == ':' && text.startsWith("::", at) && (at == 0 || text.charAt(at - 1) == ' ')) {
                    int end = identifierEnd(text, at + 2);
                    mention(end, text.substring(at + 2, end), text.substring(at + 2, end));
                } else {
                    at++;
                }
            }
            plain(text.length());
        }

        private void word() {
            int web = WebAddress.end(text, at);
            if (web > at) {
                String address = text.substring(at, web);
                part(web, new DocInline.WebLink(shown(address), List.of(new DocInline.Text(shown(address)))));
                return;
            }
            int end = qualifiedEnd(text, at);
            if (end == at) {
                at++;
            } else if (text.startsWith("()", end) && !KEYWORDS.contains(text.substring(at, end))) {
                mention(end + 2, text.substring(at, end), text.substring(at, end + 2));
            } else {
                at = end;
            }
        }

        private void marked(char mark) {
            int end = identifierEnd(text, at + 1);
            String name = text.substring(at + 1, Math.max(end, at + 1));
            if (name.isEmpty()) {
                if (mark == '%' && dialect.marksNames() && text.startsWith("-E", at + 1)) {
                    int last = identifierEnd(text, at + 2);
                    part(last, new DocInline.Code(text.substring(at + 1, last)));
                } else {
                    at++;
                }
            } else if (mark == '#') {
                if (DIRECTIVES.contains(name) || name.length() < 2) {
                    at = end;
                } else {
                    reference(end, name);
                }
            } else if (!dialect.marksNames()) {
                at = end;
            } else if (mark == '@') {
                part(end, new DocInline.Code(shown(name)));
            } else if (mark == '%') {
                mention(end, name, name);
            } else if (TAGS.contains(name) && text.startsWith(" ", end) && identifierEnd(text, end + 1) > end + 1) {
                int last = identifierEnd(text, end + 1);
                mention(last, text.substring(end + 1, last), name + " " + text.substring(end + 1, last));
            } else {
                reference(end, name);
            }
        }

        /** {@code #Type}, {@code #Type:property}, {@code &type->member}, {@code &name()}. */
        private void reference(int end, String name) {
            int last = end;
            while (dialect.marksNames()) {
                int separator = text.startsWith("->", last) || text.startsWith("::", last)
                        ? 2
                        : text.startsWith(".", last) || text.startsWith(":", last) ? 1 : 0;
                int next = separator == 0 ? last : memberEnd(last + separator);
                if (next <= last + separator || separator == 0) {
                    break;
                }
                last = next;
            }
            if (last > end) {
                part(last, new DocInline.Code(shown(text.substring(at + 1, last))));
            } else if (text.startsWith("()", end)) {
                mention(end + 2, name, name + "()");
            } else {
                mention(end, name, name);
            }
        }

        private int memberEnd(int start) {
            int end = identifierEnd(text, start);
            while (end > start && end < text.length() - 1 && text.charAt(end) == '-' && isWord(text.charAt(end + 1))) {
                end = Math.max(end + 1, identifierEnd(text, end + 1));
            }
            return end;
        }

        /** {@code [sqlite3_open()]}, SQLite's {@code [name | shown]} and {@code [[anchor]]}, GTK's {@code [method@Gtk.Widget.show]}. */
        private void bracket() {
            int close = text.indexOf(']', at, Math.min(text.length(), at + LONGEST_LINK));
            int again = text.indexOf('[', at + 1, Math.max(at + 1, close));
            if (close < 0 || again >= 0 && again != at + 1) {
                at++;
                return;
            }
            String inner = shown(text.substring(at + 1, close));
            if (dialect == Dialect.SQLITE && inner.startsWith("[") && text.startsWith("]]", close)) {
                plain(at);
                at = close + 2;
                from = at;
            } else if (inner.startsWith("[")) {
                at++;
            } else if (dialect == Dialect.SQLITE) {
                sqliteLink(close + 1, inner);
            } else if (inner.indexOf('@') > 0 && GtkLink.isOne(inner)) {
                part(close + 1, GtkLink.of(inner));
            } else if (isCall(inner)) {
                mention(close + 1, inner.substring(0, inner.length() - 2), inner);
            } else {
                at++;
            }
        }

        private void sqliteLink(int end, String inner) {
            int bar = inner.indexOf('|');
            String target = (bar < 0 ? inner : inner.substring(0, bar)).strip();
            String shown = (bar < 0 ? inner : inner.substring(bar + 1)).strip();
            String name = isCall(target) ? target.substring(0, target.length() - 2) : target;
            if (!name.isEmpty() && identifierEnd(name, 0) == name.length() && (isCall(target) || isCName(name))) {
                mention(end, name, shown.replace('\n', ' '));
            } else {
                part(end, new DocInline.Text(shown));
            }
        }

        private static boolean isCName(String name) {
            return name.indexOf('_') >= 0 || name.startsWith("sqlite3");
        }

        private static boolean isCall(String text) {
            return text.endsWith("()") && text.length() > 2 && identifierEnd(text, 0) == text.length() - 2;
        }

        private void mention(int end, String name, String shown) {
            if (name.isEmpty()) {
                at = Math.max(end, at + 1);
            } else {
                part(end, new DocInline.Mention(shown(name), shown(shown)));
            }
        }

        private void part(int end, DocInline inline) {
            plain(at);
            parts.accept(inline);
            at = end;
            from = end;
        }

        private void plain(int end) {
            if (from < end) {
                parts.accept(new DocInline.Text(shown(text.substring(from, end))));
            }
            from = end;
        }
    }

    private static String shown(String text) {
        return Placeholders.restored(text);
    }

    /** Returns the end of the C identifier that starts in a text; the start if there is none. */
    static int identifierEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isWord(Placeholders.restored(text.charAt(end)))) {
            end++;
        }
        return end > start && !isDigit(text.charAt(start)) ? end : start;
    }

    /** Returns the end of a C++ name with its scopes, {@code shapes::Shape::area}; the start if there is none. */
    private static int qualifiedEnd(String text, int start) {
        int end = identifierEnd(text, start);
        boolean isScope = end > start && text.startsWith("::", end) && identifierEnd(text, end + 2) > end + 2;
        return isScope ? qualifiedEnd(text, end + 2) : end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isWord(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || isDigit(c)
                || c == '_'
                || Placeholders.restored(c) == '_';
    }
}
