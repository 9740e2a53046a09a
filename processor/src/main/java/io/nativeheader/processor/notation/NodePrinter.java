package io.nativeheader.processor.notation;

import io.nativeheader.processor.notation.Node.Group;
import io.nativeheader.processor.notation.Node.Member;
import io.nativeheader.processor.notation.Node.Reference;
import io.nativeheader.processor.notation.Node.Sequence;
import io.nativeheader.processor.notation.Node.Text;
import java.util.List;
import java.util.regex.Pattern;

/** Prints nodes as text. A node that is too long for one line, or contains a text of several lines, is printed with one part per line. */
final class NodePrinter {

    private static final int WIDTH = 140;

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.:@/*$#~-]+");

    private final StringBuilder out = new StringBuilder();

    static String text(Document document) {
        NodePrinter printer = new NodePrinter();
        document.definitions().forEach((label, node) -> {
            printer.print("&" + label + " = ", node, 0);
            printer.out.append("\n");
        });
        printer.print("", document.root(), 0);
        return printer.out.append("\n").toString();
    }

    /** Returns the text of a node on one line. */
    static String line(Node node) {
        NodePrinter printer = new NodePrinter();
        printer.printLine(node);
        return printer.out.toString();
    }

    private void print(String before, Node node, int indent) {
        String line = line(node);
        out.append(before);
        if (indent + before.length() + line.length() <= WIDTH && !line.contains("\\n")) {
            out.append(line);
            return;
        }
        switch (node) {
            case Text(String text) -> printLines(text, before.isEmpty() ? indent : newLine(indent + 2));
            case Reference _ -> out.append(line);
            case Sequence(List<Node> elements) -> {
                out.append('[');
                elements.forEach(element -> printOnNewLine("", element, indent + 2));
                newLine(indent);
                out.append(']');
            }
            case Group(String tag, List<Member> members) -> {
                out.append(tag).append('(');
                members.forEach(member -> printOnNewLine(prefix(member), member.value(), indent + 2));
                newLine(indent);
                out.append(')');
            }
        }
    }

    private void printOnNewLine(String before, Node node, int indent) {
        newLine(indent);
        print(before, node, indent);
    }

    private int newLine(int indent) {
        out.append('\n').repeat(' ', indent);
        return indent;
    }

    /** Prints a text with a literal for each of its lines, as Java does: {@code "one\n" + "two"}. */
    private void printLines(String text, int indent) {
        String[] lines = text.split("(?<=\n)");
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                out.append(" +");
                newLine(indent);
            }
            out.append(quoted(lines[i]));
        }
    }

    private void printLine(Node node) {
        switch (node) {
            case Text(String text) ->
                out.append(WORD.matcher(text).matches() && text.charAt(0) != '#' ? text : quoted(text));
            case Reference(String label) -> out.append('&').append(label);
            case Sequence(List<Node> elements) -> {
                out.append('[');
                for (int i = 0; i < elements.size(); i++) {
                    out.append(i == 0 ? "" : " ");
                    printLine(elements.get(i));
                }
                out.append(']');
            }
            case Group(String tag, List<Member> members) -> {
                out.append(tag).append('(');
                for (int i = 0; i < members.size(); i++) {
                    out.append(i == 0 ? "" : " ").append(prefix(members.get(i)));
                    printLine(members.get(i).value());
                }
                out.append(')');
            }
        }
    }

    private static String prefix(Member member) {
        return member.name().isEmpty() ? "" : member.name() + "=";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(isPrintable(c) ? c : "\\u%04x".formatted((int) c));
            }
        }
        return quoted.append('"').toString();
    }

    /** Returns whether a character is written without an escape. Surrogates are not, because they may be unpaired. */
    private static boolean isPrintable(char c) {
        return !Character.isISOControl(c) && !Character.isSurrogate(c) && c != '\u2028' && c != '\u2029';
    }
}
