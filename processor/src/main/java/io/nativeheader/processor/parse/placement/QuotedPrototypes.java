package io.nativeheader.processor.parse.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places comments that start with a prototype and a blank line. zlib's manual describes macros, and functions that depend on conditions,
 * far from their declarations.
 */
final class QuotedPrototypes {

    /** Number of characters in which the prototype ends. */
    private static final int LONGEST = 500;

    private final String text;
    private final List<Element> elements;
    private final Map<String, List<Declaration>> named = new HashMap<>();

    private QuotedPrototypes(String text, Scope file) {
        this.text = text;
        this.elements = file.elements();
    }

    /** Gives such comments of a file to all declarations with the prototype's name. Other rules do not see them afterwards. */
    static void place(String text, Scope file) {
        new QuotedPrototypes(text, file).place();
    }

    private void place() {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Element.Comment comment) {
                int end = endOfPrototype(comment);
                if (end >= 0 && give(name(comment, end), new Element.Comment(comment.start(), comment.end(), end))) {
                    elements.set(i, new Element.Barrier(comment.start(), comment.end()));
                }
            }
        }
    }

    /** Returns the offset after the semicolon before a comment's first blank line; -1 if there is none. */
    private int endOfPrototype(Element.Comment comment) {
        int limit = Math.min(comment.end(), comment.start() + LONGEST);
        int semicolon = text.indexOf(';', comment.start(), limit);
        int line = semicolon < 0 ? -1 : text.indexOf('\n', semicolon, limit);
        int next = line < 0 ? -1 : text.indexOf('\n', line + 1, comment.end());
        return next >= 0
                        && Boilerplate.words(text.substring(semicolon + 1, next))
                                .isEmpty()
                        && !hasBlankLine(comment.start(), semicolon)
                ? semicolon + 1
                : -1;
    }

    /** Returns whether a blank line comes before a semicolon, which is in an example of the text then. */
    private boolean hasBlankLine(int start, int semicolon) {
        int line = text.indexOf('\n', start);
        while (line >= 0 && line < semicolon) {
            int next = text.indexOf('\n', line + 1);
            if (next >= 0
                    && next < semicolon
                    && Boilerplate.words(text.substring(line, next)).isEmpty()) {
                return true;
            }
            line = next;
        }
        return false;
    }

    /** Returns the name that a comment's start declares; empty if it is not a prototype. */
    private String name(Element.Comment comment, int end) {
        List<Declaration> quoted = Outline.of(Boilerplate.words(text.substring(comment.start(), end)))
                .declarations();
        return quoted.isEmpty() || quoted.getFirst().parentheses().isEmpty()
                ? ""
                : quoted.getFirst().name();
    }

    private boolean give(String name, Element.Comment comment) {
        if (named.isEmpty()) {
            for (Element element : elements) {
                if (element instanceof Declaration declaration) {
                    named.computeIfAbsent(declaration.name(), _ -> new ArrayList<>())
                            .add(declaration);
                }
            }
        }
        List<Declaration> declarations = name.isEmpty() ? List.of() : named.getOrDefault(name, List.of());
        declarations.forEach(declaration -> declaration.take(comment));
        return !declarations.isEmpty();
    }
}
