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

    /**
     * Gives the comment after a prototype to the last parameter, if that has none and ends the line: {@code int y); /* height *}{@code /}. At
     * least one earlier parameter has a comment at the end of its line. Returns whether it did.
     */
    static boolean placeAfter(String text, Declaration function, Element.Comment comment) {
        for (Scope scope : function.parentheses()) {
            List<Declaration> parameters = scope.elements().stream()
                    .filter(Declaration.class::isInstance)
                    .map(Declaration.class::cast)
                    .toList();
            if (parameters.size() > 1
                    && parameters.getLast().comment() == null
                    && isOneLine(text, endOfCode(text, parameters.getLast()), comment.start())
                    && parameters.stream().anyMatch(parameter -> hasCommentAtEndOfLine(text, parameter))) {
                parameters.getLast().take(comment);
                return true;
            }
        }
        return false;
    }

    /** Returns the offset after a parameter, without the white space and the parenthesis after it. */
    private static int endOfCode(String text, Declaration parameter) {
        int end = Math.min(parameter.end(), text.length()) - 1;
        while (end > parameter.start() && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }

    private static boolean hasCommentAtEndOfLine(String text, Declaration parameter) {
        if (parameter.comment() == null || parameter.comment().start() < parameter.start()) {
            return false;
        }
        int end = parameter.comment().end();
        int newline = text.indexOf('\n', end);
        return newline >= 0 && text.substring(end, newline).replace(',', ' ').isBlank();
    }

    private static boolean isOneLine(String text, int from, int to) {
        int newline = text.indexOf('\n', from);
        return newline < 0 || newline >= to;
    }
}
