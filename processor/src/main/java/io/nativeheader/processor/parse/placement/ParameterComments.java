package io.nativeheader.processor.parse.placement;

import java.util.List;

/** Assigns the comments between parentheses to parameters. */
final class ParameterComments {

    private ParameterComments() {}

    static void place(String text, Scope scope) {
        List<Element> elements = scope.elements();
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Declaration declaration) {
                declaration.inside().stream()
                        .filter(comment -> !Boilerplate.matches(text.substring(comment.start(), comment.end())))
                        .findFirst()
                        .ifPresent(declaration::take);
            } else if (elements.get(i) instanceof Element.Comment comment
                    && !Boilerplate.matches(text.substring(comment.start(), comment.end()))) {
                between(text, elements, i, comment);
            }
        }
    }

    /** Places a comment after a comma: at the end of a line it describes the parameter before, else the one after. */
    private static void between(String text, List<Element> elements, int index, Element.Comment comment) {
        Declaration previous = index > 0 && elements.get(index - 1) instanceof Declaration found ? found : null;
        Declaration next =
                index + 1 < elements.size() && elements.get(index + 1) instanceof Declaration found ? found : null;
        boolean afterCode = previous != null && isOneLine(text, previous.end(), comment.start());
        boolean endsLine = next == null || !isOneLine(text, comment.end(), next.start());
        boolean isMember = text.startsWith("<", comment.start() + 3);
        if (previous != null && (isMember || afterCode && endsLine)) {
            previous.take(comment);
        } else if (next != null) {
            next.take(comment);
        }
    }

    private static boolean isOneLine(String text, int from, int to) {
        int newline = text.indexOf('\n', from);
        return newline < 0 || newline >= to;
    }
}
