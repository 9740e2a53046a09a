package io.nativeheader.processor.cli.doctor;

import io.nativeheader.processor.cli.doctor.JsonValue.JsonArray;
import io.nativeheader.processor.cli.doctor.JsonValue.JsonObject;
import io.nativeheader.processor.cli.doctor.JsonValue.JsonString;
import io.nativeheader.processor.cli.doctor.JsonValue.JsonWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses JSON (RFC 8259). A parser of our own saves every user a library on the processor path. */
final class JsonReader {

    private static final Pattern WORD =
            Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    /** The maximum nesting of arrays and objects. Deeper text is not a report and could overflow the stack. */
    private static final int MAX_DEPTH = 100;

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Parses a text.
     *
     * @throws IllegalArgumentException if the text is not JSON; the message has the line
     */
    static JsonValue read(String text) {
        JsonReader reader = new JsonReader(text);
        JsonValue value = reader.value();
        reader.space();
        if (reader.at < text.length()) {
            throw reader.wrong("nothing more");
        }
        return value;
    }

    private JsonValue value() {
        space();
        if (depth > MAX_DEPTH) {
            throw wrong("fewer levels");
        }
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new JsonString(string());
            default -> word();
        };
    }

    private JsonObject object() {
        depth++;
        Map<String, JsonValue> members = new LinkedHashMap<>();
        expect('{');
        if (!accept('}')) {
            do {
                space();
                String name = string();
                expect(':');
                members.put(name, value());
            } while (accept(','));
            expect('}');
        }
        depth--;
        return new JsonObject(members);
    }

    private JsonArray array() {
        depth++;
        List<JsonValue> elements = new ArrayList<>();
        expect('[');
        if (!accept(']')) {
            do {
                elements.add(value());
            } while (accept(','));
            expect(']');
        }
        depth--;
        return new JsonArray(elements);
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            char c = next();
            if (c < ' ') {
                throw wrong("no control character in a string");
            }
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong("an escape");
        };
    }

    private char unicode() {
        String digits = text.substring(at, Math.min(at + 4, text.length()));
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw wrong("four hexadecimal digits");
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private JsonWord word() {
        Matcher matcher = WORD.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw wrong("a value");
        }
        at = matcher.end();
        return new JsonWord(matcher.group());
    }

    private void expect(char expected) {
        if (!accept(expected)) {
            throw wrong("'" + expected + "'");
        }
    }

    private boolean accept(char wanted) {
        space();
        boolean there = peek() == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    /** Returns the next character, or NUL at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private IllegalArgumentException wrong(String expected) {
        long line = text.substring(0, Math.min(at, text.length())).lines().count();
        return new IllegalArgumentException("line " + Math.max(1, line) + " is not JSON: expected " + expected);
    }
}
