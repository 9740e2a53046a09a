package io.nativeheader.processor.notation;

import io.nativeheader.processor.notation.Node.Group;
import io.nativeheader.processor.notation.Node.Member;
import io.nativeheader.processor.notation.Node.Reference;
import io.nativeheader.processor.notation.Node.Sequence;
import io.nativeheader.processor.notation.Node.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Parses the text of {@link NodePrinter}. White space separates nodes and means nothing else; {@code #} starts a comment. */
final class NodeParser {

    private static final String MARKS = "_.:@/*$#~-";

    private final String text;
    private int at;

    private NodeParser(String text) {
        this.text = text;
    }

    static Document parse(String text) throws NotationException {
        NodeParser parser = new NodeParser(text);
        SortedMap<String, Node> definitions = new TreeMap<>();
        parser.skipSpace();
        while (parser.peek() == '&') {
            String label = parser.label();
            parser.skipSpace();
            parser.expect('=');
            if (definitions.put(label, parser.node()) != null) {
                throw parser.failure("&" + label + " is defined twice");
            }
            parser.skipSpace();
        }
        Node root = parser.node();
        parser.skipSpace();
        if (parser.at < text.length()) {
            throw parser.failure("'" + parser.peek() + "' after the end");
        }
        return new Document(definitions, root);
    }

    private Node node() throws NotationException {
        skipSpace();
        return switch (peek()) {
            case '&' -> new Reference(label());
            case '"' -> new Text(literals());
            case '[' -> new Sequence(elements());
            case '(' -> new Group("", members());
            default -> {
                String word = word();
                yield peek() == '(' ? new Group(word, members()) : new Text(word);
            }
        };
    }

    private List<Node> elements() throws NotationException {
        List<Node> elements = new ArrayList<>();
        expect('[');
        skipSpace();
        while (peek() != ']') {
            elements.add(node());
            skipSpace();
        }
        at++;
        return elements;
    }

    private List<Member> members() throws NotationException {
        List<Member> members = new ArrayList<>();
        expect('(');
        skipSpace();
        while (peek() != ')') {
            members.add(member());
            skipSpace();
        }
        at++;
        return members;
    }

    private Member member() throws NotationException {
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        if (at > start && peek() == '=') {
            String name = text.substring(start, at++);
            return new Member(name, node());
        }
        at = start;
        return new Member("", node());
    }

    private String label() throws NotationException {
        expect('&');
        return word();
    }

    private String word() throws NotationException {
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw failure(at < text.length() ? "unexpected '" + peek() + "'" : "the text ends early");
        }
        return text.substring(start, at);
    }

    private static boolean isWordPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || MARKS.indexOf(c) >= 0;
    }

    /** Reads a text: {@code "one\n" + "two"}. */
    private String literals() throws NotationException {
        StringBuilder joined = new StringBuilder(literal());
        skipSpace();
        while (at < text.length() && text.charAt(at) == '+') {
            at++;
            skipSpace();
            joined.append(literal());
            skipSpace();
        }
        return joined.toString();
    }

    private String literal() throws NotationException {
        StringBuilder literal = new StringBuilder();
        expect('"');
        while (peek() != '"') {
            literal.append(character());
        }
        at++;
        return literal.toString();
    }

    private char character() throws NotationException {
        char c = text.charAt(at++);
        if (c == '\n' || c == '\r') {
            at--;
            throw failure("the line ends before the text's closing quote");
        }
        if (c != '\\') {
            return c;
        }
        char escaped = peek();
        at++;
        return switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case '"', '\\' -> escaped;
            case 'u' -> unicode();
            default -> throw failure("unknown escape \\" + escaped);
        };
    }

    private char unicode() throws NotationException {
        String digits = text.substring(at, Math.min(at + 4, text.length()));
        if (!digits.matches("[0-9a-f]{4}")) {
            throw failure("\\u needs four hexadecimal digits");
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private void expect(char mark) throws NotationException {
        if (peek() != mark) {
            throw failure("'" + mark + "' expected");
        }
        at++;
    }

    /** Returns the next character. */
    private char peek() throws NotationException {
        if (at >= text.length()) {
            throw failure("the text ends early");
        }
        return text.charAt(at);
    }

    private void skipSpace() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
                at++;
            } else {
                return;
            }
        }
    }

    private NotationException failure(String reason) {
        long line = 1
                + text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new NotationException("line " + line + ": " + reason);
    }
}
