package io.nativeheader.processor.parse.placement;

import io.nativeheader.processor.parse.placement.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Splits a header's text into tokens in linear time. Conditional directives are omitted, and unterminated tokens end with the file. */
final class Lexer {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** Returns the tokens of a text that has one character for each byte. */
    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c <= ' ') {
            at++;
        } else if (c == '/' && (peek(1) == '*' || peek(1) == '/')) {
            comment();
        } else if (c == '#') {
            directive();
        } else if (c == '"' || c == '\'') {
            add(Kind.STRING, afterString(at));
        } else if (isWord(c)) {
            int end = at + 1;
            while (end < text.length() && isWord(text.charAt(end))) {
                end++;
            }
            add(Kind.WORD, end);
        } else {
            add(punctuation(c), at + 1);
        }
    }

    private static Kind punctuation(char c) {
        return switch (c) {
            case '(' -> Kind.OPEN;
            case ')' -> Kind.CLOSE;
            case '{' -> Kind.OPEN_BRACE;
            case '}' -> Kind.CLOSE_BRACE;
            case ';' -> Kind.SEMICOLON;
            case ',' -> Kind.COMMA;
            case '=' -> Kind.EQUALS;
            default -> Kind.OTHER;
        };
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, at, end));
        at = end;
    }

    private char peek(int distance) {
        return at + distance < text.length() ? text.charAt(at + distance) : '\0';
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '_'
                || c == '$'
                || c >= 0x80;
    }

    private void comment() {
        int start = at;
        if (peek(1) == '*') {
            add(Kind.COMMENT, afterComment(start));
            return;
        }
        int end = afterComment(start);
        if (!tokens.isEmpty() && continues(tokens.getLast(), start)) {
            tokens.set(
                    tokens.size() - 1, new Token(Kind.COMMENT, tokens.getLast().start(), end));
            at = end;
        } else {
            add(Kind.COMMENT, end);
        }
    }

    /** Returns whether a line comment continues the comment of the line above. */
    private boolean continues(Token last, int start) {
        if (last.kind() != Kind.COMMENT || text.charAt(last.start() + 1) != '/') {
            return false;
        }
        int newline = last.end();
        int line = newline + 1;
        boolean nextLine = newline < start
                && text.charAt(newline) == '\n'
                && text.substring(line, start).isBlank();
        if (!nextLine || text.substring(line, start).indexOf('\n') >= 0) {
            return false;
        }
        int lastLine = text.lastIndexOf('\n', last.start()) + 1;
        boolean alone = text.substring(lastLine, last.start()).isBlank();
        return alone || last.start() - lastLine == start - line;
    }

    /** Returns the offset after the comment at an offset. */
    private int afterComment(int start) {
        if (text.charAt(start + 1) == '*') {
            int close = text.indexOf("*/", start + 2);
            return close < 0 ? text.length() : close + 2;
        }
        int end = text.indexOf('\n', start);
        while (end > 0 && text.charAt(end - 1) == '\\') {
            end = text.indexOf('\n', end + 1);
        }
        return end < 0 ? text.length() : end;
    }

    private int afterString(int start) {
        char quote = text.charAt(start);
        int end = start + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), end < text.length() && text.charAt(end) == '\n' ? end : end + 1);
    }

    private void directive() {
        int name = at + 1;
        while (name < text.length() && (text.charAt(name) == ' ' || text.charAt(name) == '\t')) {
            name++;
        }
        int end = endOfDirective(name);
        if (text.startsWith("define", name)) {
            add(Kind.DEFINE, end);
        } else if (text.startsWith("include", name) || text.startsWith("import", name)) {
            add(Kind.INCLUDE, end);
        } else {
            at = end;
            skipTrailingComment();
        }
    }

    /** Skips the comment after {@code #endif}, which names the condition. */
    private void skipTrailingComment() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (peek(0) == '/' && (peek(1) == '/' || peek(1) == '*')) {
            at = afterComment(at);
        }
    }

    /** Returns the end of a directive, before the comment that ends its last line. */
    private int endOfDirective(int start) {
        int code = start;
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\n') {
                return code;
            } else if (c == '\\' && i + 1 < text.length()) {
                i += text.startsWith("\r\n", i + 1) ? 3 : 2;
            } else if (c == '/' && i + 1 < text.length() && (text.charAt(i + 1) == '*' || text.charAt(i + 1) == '/')) {
                i = afterComment(i);
            } else if (c == '"') {
                i = afterString(i);
                code = i;
            } else {
                i++;
                code = c <= ' ' ? code : i;
            }
        }
        return code;
    }
}
