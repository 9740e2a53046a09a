package io.nativeheader.processor.parse.placement;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Assigns the comments of a scope to declarations. Doxygen's marks decide first, then the line, then blank lines. A comment next to
 * declarations on both sides, or on neither, belongs to the one that it names, or to the side that other comments of the file choose.
 */
final class Placement {

    private final HeaderText text;
    private final ParameterComments parameters;
    private final Runs runs;
    private final LineComments lineComments;

    /** Whether the comments of this file usually precede their declarations. */
    private final boolean commentsPrecede;

    private Placement(HeaderText text, List<Scope> scopes) {
        this.text = text;
        this.parameters = new ParameterComments(text);
        this.runs = new Runs(text);
        this.lineComments = new LineComments(text);
        this.commentsPrecede = scopes.stream().mapToInt(this::vote).sum() >= 0;
    }

    /** Places all comments of a file. */
    static void place(String text, List<Scope> scopes) {
        QuotedPrototypes.place(text, scopes.getFirst());
        Placement placement = new Placement(new HeaderText(text), scopes);
        scopes.stream().filter(scope -> scope.kind() == Scope.Kind.PARAMETERS).forEach(placement.parameters::place);
        scopes.stream()
                .filter(scope -> scope.kind() == Scope.Kind.STATEMENTS || scope.kind() == Scope.Kind.ENUMERATORS)
                .forEach(placement::placeIn);
    }

    /** Returns how many comments of a scope are next to the following declaration only, minus those next to the preceding one only. */
    private int vote(Scope scope) {
        if (scope.kind() != Scope.Kind.STATEMENTS) {
            return 0;
        }
        int vote = 0;
        List<Element> elements = scope.elements();
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Element.Comment comment && !onLineOfPrevious(elements, i)) {
                boolean above = next(elements, i) != null && text.isNear(comment, elements.get(i + 1));
                boolean below =
                        i > 0 && elements.get(i - 1) instanceof Declaration previous && text.isNear(previous, comment);
                vote += above == below ? 0 : above ? 1 : -1;
            }
        }
        return vote;
    }

    private void placeIn(Scope scope) {
        List<Element> elements = scope.elements();
        List<Integer> comments = IntStream.range(0, elements.size())
                .filter(i -> elements.get(i) instanceof Element.Comment comment && !isBoilerplate(elements, i, comment))
                .boxed()
                .toList();
        Map<Boolean, List<Integer>> sides = comments.stream()
                .collect(Collectors.partitioningBy(i -> !isAfterBrace(scope, i) && isForNext(elements, i)));
        // Comments before a declaration usually win over comments after it, and both win over the comment of a run.
        for (int i : sides.get(true)) {
            Declaration next = next(elements, i);
            Element.Comment comment = (Element.Comment) elements.get(i);
            if (startsRunOfMacros(elements, i + 1)) {
                next.addRunComment(comment);
            } else if (!lineComments.areBelow(elements, i)) {
                next.take(comment);
            }
        }
        for (int i : sides.get(false)) {
            giveToPrevious(scope, i, (Element.Comment) elements.get(i));
        }
        for (Element element : elements) {
            if (element instanceof Declaration declaration) {
                declaration.inside().stream()
                        .filter(comment -> !Boilerplate.matchesOnLine(text.raw(comment)))
                        .findFirst()
                        .ifPresent(declaration::take);
            }
        }
        for (int i : sides.get(true)) {
            runs.after(elements, i + 1, (Element.Comment) elements.get(i));
        }
        for (int i : sides.get(false)) {
            if (!isAfterBrace(scope, i) && isSection(elements, i)) {
                next(elements, i).takeHeading((Element.Comment) elements.get(i));
            }
        }
    }

    private boolean isBoilerplate(List<Element> elements, int index, Element.Comment comment) {
        boolean onLine = onLineOfPrevious(elements, index) && !((Declaration) elements.get(index - 1)).hasBody();
        return onLine ? Boilerplate.matchesOnLine(text.raw(comment)) : Boilerplate.matches(text.raw(comment));
    }

    /** Returns whether a macro has a comment on its line, and another macro follows. The comment above is then about both. */
    private boolean startsRunOfMacros(List<Element> elements, int index) {
        Element.Comment above = (Element.Comment) elements.get(index - 1);
        return ((Declaration) elements.get(index)).kind() == Declaration.Kind.MACRO
                && lineComments.hasLineComment(elements, index)
                && !text.isDocumentation(above)
                && !Boilerplate.isHeading(text.raw(above))
                && runs.hasRun(elements, index);
    }

    /** Returns whether a comment belongs to the declaration that follows. */
    private boolean isForNext(List<Element> elements, int index) {
        Element.Comment comment = (Element.Comment) elements.get(index);
        Declaration next = next(elements, index);
        if (next == null || text.isMember(comment)) {
            return false;
        }
        if (onLineOfPrevious(elements, index)) {
            return text.isOnLine(comment, next);
        }
        if (text.isDocumentation(comment)) {
            return true;
        }
        Declaration previous = index > 0 && elements.get(index - 1) instanceof Declaration found ? found : null;
        boolean above = text.isNear(comment, next);
        boolean below = previous != null && text.isNear(previous, comment);
        if (above != below) {
            return above;
        }
        if (names(comment, next)) {
            return true;
        }
        return above && commentsPrecede;
    }

    /** Returns whether a comment is a heading, with blank lines or the start of a scope on both sides, before a declaration. */
    private boolean isSection(List<Element> elements, int index) {
        Element.Comment comment = (Element.Comment) elements.get(index);
        return next(elements, index) != null
                && (index == 0 || !text.isNear(elements.get(index - 1), comment))
                && Boilerplate.isSection(text.raw(comment));
    }

    /** Returns whether a comment ends the line of the scope's opening brace. */
    private boolean isAfterBrace(Scope scope, int index) {
        Element comment = scope.elements().get(index);
        Declaration next = next(scope.elements(), index);
        return index == 0
                && scope.open() >= 0
                && text.substring(scope.open(), comment.start()).indexOf('\n') < 0
                && (next == null || !text.isOnLine(comment, next));
    }

    /** Gives a comment to the declaration before it, if it is on its line, marked as such, or next to it. */
    private void giveToPrevious(Scope scope, int index, Element.Comment comment) {
        List<Element> elements = scope.elements();
        if (index == 0) {
            if (isAfterBrace(scope, index)) {
                scope.owner().take(comment);
            }
            return;
        }
        if (!(elements.get(index - 1) instanceof Declaration previous)) {
            return;
        }
        if (onLineOfPrevious(elements, index) && parameters.placeAfter(previous, comment)) {
            return;
        }
        boolean marked = text.isMember(comment) || onLineOfPrevious(elements, index);
        boolean near = !text.isDocumentation(comment) && text.isNear(previous, comment);
        if (marked
                || near
                        && (next(elements, index) == null
                                || !commentsPrecede
                                || !text.isNear(comment, elements.get(index + 1)))) {
            previous.take(comment);
            if (!marked) {
                runs.before(elements, index - 1, comment);
            }
        } else if (!text.isDocumentation(comment) && names(comment, previous)) {
            previous.take(comment);
        }
    }

    static Declaration next(List<Element> elements, int index) {
        return index + 1 < elements.size() && elements.get(index + 1) instanceof Declaration next ? next : null;
    }

    private boolean onLineOfPrevious(List<Element> elements, int index) {
        return index > 0
                && elements.get(index - 1) instanceof Declaration previous
                && text.isOnLine(previous, elements.get(index));
    }

    /** Returns whether a comment's first word is a word of a declaration: {@code zlibVersion() returns …}. */
    private boolean names(Element.Comment comment, Declaration declaration) {
        String words = Boilerplate.words(text.raw(comment));
        int end = 0;
        while (end < words.length() && (Character.isLetterOrDigit(words.charAt(end)) || words.charAt(end) == '_')) {
            end++;
        }
        String first = words.substring(0, end);
        String code = text.substring(declaration.start(), declaration.end());
        return first.length() >= 4
                && Boilerplate.mentions(code, first)
                && (first.indexOf('_') > 0 || words.startsWith("(", end));
    }
}
