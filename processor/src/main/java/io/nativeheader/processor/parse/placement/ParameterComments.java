package io.nativeheader.processor.parse.placement;

import java.util.List;

/** Assigns the comments between parentheses to parameters. */
final class ParameterComments {

    private final HeaderText text;

    ParameterComments(HeaderText text) {
        this.text = text;
    }

    void place(Scope scope) {
        List<Element> elements = scope.elements();
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Declaration declaration) {
                declaration.inside().stream()
                        .filter(comment -> !Boilerplate.matchesOnLine(text.raw(comment)))
                        .findFirst()
                        .ifPresent(declaration::take);
            } else if (elements.get(i) instanceof Element.Comment comment
                    && !Boilerplate.matchesOnLine(text.raw(comment))) {
                between(elements, i, comment);
            }
        }
    }

    /** Places a comment after a comma: at the end of a line it describes the parameter before, else the one after. */
    private void between(List<Element> elements, int index, Element.Comment comment) {
        Declaration previous = index > 0 && elements.get(index - 1) instanceof Declaration found ? found : null;
        Declaration next =
                index + 1 < elements.size() && elements.get(index + 1) instanceof Declaration found ? found : null;
        boolean afterCode = previous != null && text.isOneLine(previous.end(), comment.start());
        boolean endsLine = next == null || !text.isOneLine(comment.end(), next.start());
        boolean isMember = text.isMember(comment);
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
    boolean placeAfter(Declaration function, Element.Comment comment) {
        for (Scope scope : function.parentheses()) {
            List<Declaration> parameters = scope.elements().stream()
                    .filter(Declaration.class::isInstance)
                    .map(Declaration.class::cast)
                    .toList();
            if (parameters.size() > 1
                    && parameters.getLast().comment() == null
                    && text.isOneLine(endOfCode(parameters.getLast()), comment.start())
                    && parameters.stream().anyMatch(parameter -> hasCommentAtEndOfLine(parameter))) {
                parameters.getLast().take(comment);
                return true;
            }
        }
        return false;
    }

    /** Returns the offset after a parameter, without the white space and the parenthesis after it. */
    private int endOfCode(Declaration parameter) {
        String code = text.substring(parameter.start(), parameter.end());
        return parameter.start()
                + code.substring(0, code.length() - 1).stripTrailing().length();
    }

    private boolean hasCommentAtEndOfLine(Declaration parameter) {
        Element.Comment comment = parameter.comment();
        return comment != null && comment.start() >= parameter.start() && text.endsLine(comment);
    }
}
