package io.nativeheader.processor.parse.placement;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Assigns the comments of a scope to declarations. Doxygen's marks decide first, then the line, then blank lines. A comment next to
 * declarations on both sides, or on neither, belongs to the one that it names, or to the side that other comments of the file choose.
 */
final class Placement {

    /** Length from which a common suffix makes two names variants. */
    private static final int LONG_SUFFIX = 5;

    /** Length from which a name that another one contains makes both variants. */
    private static final int SHORT_NAME = 3;

    private final String text;
    private final boolean before;

    private Placement(String text, List<Scope> scopes) {
        this.text = text;
        this.before = scopes.stream().mapToInt(this::vote).sum() >= 0;
    }

    /** Places all comments of a file. */
    static void place(String text, List<Scope> scopes) {
        scopes.stream()
                .filter(scope -> scope.kind() == Scope.Kind.PARAMETERS)
                .forEach(scope -> ParameterComments.place(text, scope));
        QuotedPrototypes.place(text, scopes.getFirst());
        Placement placement = new Placement(text, scopes);
        scopes.stream()
                .filter(scope -> scope.kind() == Scope.Kind.STATEMENTS || scope.kind() == Scope.Kind.ENUMERATORS)
                .forEach(placement::scope);
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
                boolean above = next(elements, i) != null && isNear(comment, elements.get(i + 1));
                boolean below =
                        i > 0 && elements.get(i - 1) instanceof Declaration previous && isNear(previous, comment);
                vote += above == below ? 0 : above ? 1 : -1;
            }
        }
        return vote;
    }

    private void scope(Scope scope) {
        List<Element> elements = scope.elements();
        List<Integer> comments = IntStream.range(0, elements.size())
                .filter(i -> elements.get(i) instanceof Element.Comment comment && !Boilerplate.matches(raw(comment)))
                .boxed()
                .toList();
        Map<Boolean, List<Integer>> sides = comments.stream()
                .collect(Collectors.partitioningBy(i -> !isAfterBrace(scope, i) && isForNext(elements, i)));
        // Comments before a declaration usually win over comments after it, and both win over the comment of a run.
        for (int i : sides.get(true)) {
            if (!isAboveLineComments(elements, i)) {
                next(elements, i).take((Element.Comment) elements.get(i));
            }
        }
        for (int i : sides.get(false)) {
            previous(scope, i, (Element.Comment) elements.get(i));
        }
        for (Element element : elements) {
            if (element instanceof Declaration declaration) {
                declaration.inside().stream()
                        .filter(comment -> !Boilerplate.matches(raw(comment)))
                        .findFirst()
                        .ifPresent(declaration::take);
            }
        }
        for (int i : sides.get(true)) {
            run(elements, i + 1, (Element.Comment) elements.get(i));
        }
        for (int i : sides.get(false)) {
            if (!isAfterBrace(scope, i) && isSection(elements, i)) {
                next(elements, i).takeHeading((Element.Comment) elements.get(i));
            }
        }
    }

    /** Returns whether a comment belongs to the declaration that follows. */
    private boolean isForNext(List<Element> elements, int index) {
        Element.Comment comment = (Element.Comment) elements.get(index);
        Declaration next = next(elements, index);
        if (next == null || isMember(comment)) {
            return false;
        }
        if (onLineOfPrevious(elements, index)) {
            return isOnLine(comment, next);
        }
        if (isDocumentation(comment)) {
            return true;
        }
        Declaration previous = index > 0 && elements.get(index - 1) instanceof Declaration found ? found : null;
        boolean above = isNear(comment, next);
        boolean below = previous != null && isNear(previous, comment);
        if (above != below) {
            return above;
        }
        if (names(comment, next)) {
            return true;
        }
        return above && before;
    }

    /** Returns whether a comment is a heading, with blank lines or the start of a scope on both sides, before a declaration. */
    private boolean isSection(List<Element> elements, int index) {
        Element.Comment comment = (Element.Comment) elements.get(index);
        return next(elements, index) != null
                && (index == 0 || !isNear(elements.get(index - 1), comment))
                && Boilerplate.isSection(raw(comment));
    }

    /**
     * Returns whether a short comment introduces lines that end in comments of their own:
     *
     * <pre>
     * // Kinds
     * #define RED 1   // the default
     * #define GREEN 2 // for plants
     * </pre>
     */
    private boolean isAboveLineComments(List<Element> elements, int index) {
        Element.Comment comment = (Element.Comment) elements.get(index);
        int second = index + 1;
        if (!isDocumentation(comment) && Boilerplate.isShort(raw(comment)) && hasLineComment(elements, index + 1)) {
            second += elements.get(index + 2).isComment() ? 2 : 1;
        }
        Declaration first = next(elements, index);
        return second > index + 1
                && (first.parentheses().isEmpty() || Boilerplate.isHeading(raw(comment)))
                && hasLineComment(elements, second)
                && isNear(elements.get(second - 1), elements.get(second));
    }

    /** Returns whether a declaration is followed or ended by a comment on its line. */
    private boolean hasLineComment(List<Element> elements, int index) {
        if (index >= elements.size() || !(elements.get(index) instanceof Declaration declaration)) {
            return false;
        }
        Element after = index + 1 < elements.size() ? elements.get(index + 1) : null;
        Stream<Element.Comment> comments = after instanceof Element.Comment comment && isOnLine(declaration, comment)
                ? Stream.of(comment)
                : declaration.inside().stream().filter(comment -> declaration.kind() == Declaration.Kind.ENUMERATOR);
        return comments.anyMatch(comment -> endsLine(comment) && !Boilerplate.matches(raw(comment)));
    }

    private boolean endsLine(Element.Comment comment) {
        int newline = text.indexOf('\n', comment.end());
        return text.substring(comment.end(), newline < 0 ? text.length() : newline)
                .replace(',', ' ')
                .isBlank();
    }

    /** Returns whether a comment ends the line of the scope's opening brace. */
    private boolean isAfterBrace(Scope scope, int index) {
        Element comment = scope.elements().get(index);
        Declaration next = next(scope.elements(), index);
        return index == 0
                && scope.open() >= 0
                && text.substring(scope.open(), comment.start()).indexOf('\n') < 0
                && (next == null || !isOnLine(comment, next));
    }

    /** Gives a comment to the declaration before it, if it is on its line, marked as such, or next to it. */
    private void previous(Scope scope, int index, Element.Comment comment) {
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
        if (onLineOfPrevious(elements, index) && ParameterComments.placeAfter(text, previous, comment)) {
            return;
        }
        boolean marked = isMember(comment) || onLineOfPrevious(elements, index);
        boolean near = !isDocumentation(comment) && isNear(previous, comment);
        if (marked || near && (next(elements, index) == null || !before || !isNear(comment, elements.get(index + 1)))) {
            previous.take(comment);
            if (!marked) {
                runBefore(elements, index - 1, comment);
            }
        } else if (!isDocumentation(comment) && names(comment, previous)) {
            previous.take(comment);
        }
    }

    /** Gives a comment to the declarations of the same kind that follow without blank lines, unless it is only a heading. */
    private void run(List<Element> elements, int first, Element.Comment comment) {
        Declaration head = (Declaration) elements.get(first);
        if (head.parent() != null || isDocumentation(comment) || Boilerplate.isHeading(raw(comment))) {
            return;
        }
        Element last = head;
        for (Element element : elements.subList(first + 1, elements.size())) {
            if (element.isComment() && isOnLine(last, element)) {
                last = element;
                continue;
            }
            if (!(element instanceof Declaration declaration)
                    || !isNear(last, element)
                    || !isRelated(head, declaration, comment)) {
                return;
            }
            declaration.take(comment);
            last = element;
        }
    }

    /**
     * Returns whether a comment on one declaration also describes another: it names that one, it is about several and both names start
     * alike, or the names are variants.
     */
    private boolean isRelated(Declaration head, Declaration other, Element.Comment comment) {
        if (!head.isLike(other) || other.name().isEmpty()) {
            return false;
        }
        int prefix = head.name().indexOf('_', 1) + 1;
        boolean startsAlike = prefix > 0 && other.name().startsWith(head.name().substring(0, prefix));
        return startsAlike && (head.kind() == Declaration.Kind.MACRO || Boilerplate.isAboutSeveral(raw(comment)))
                || head.kind() != Declaration.Kind.MACRO && isVariant(head.name(), other.name())
                || Boilerplate.mentions(raw(comment), other.name());
    }

    /** Returns whether two names have the same stem: {@code abs} and {@code labs}, {@code mrand48} and {@code jrand48}. */
    private static boolean isVariant(String name, String other) {
        int shorter = Math.min(name.length(), other.length());
        int prefix = 0;
        while (prefix < shorter && name.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shorter
                && name.charAt(name.length() - 1 - suffix) == other.charAt(other.length() - 1 - suffix)) {
            suffix++;
        }
        return suffix >= LONG_SUFFIX || shorter >= SHORT_NAME && prefix + suffix >= shorter;
    }

    /** Gives a comment after a run of declarations to all of them: macros with a common prefix, or functions that it names. */
    private void runBefore(List<Element> elements, int last, Element.Comment comment) {
        Declaration end = (Declaration) elements.get(last);
        for (int i = last - 1; i >= 0; i--) {
            if (!(elements.get(i) instanceof Declaration declaration)
                    || !isNear(declaration, elements.get(i + 1))
                    || !isRelated(end, declaration, comment)
                    || end.kind() != Declaration.Kind.MACRO
                            && !Boilerplate.mentions(raw(comment), declaration.name())) {
                return;
            }
            declaration.take(comment);
        }
    }

    private static Declaration next(List<Element> elements, int index) {
        return index + 1 < elements.size() && elements.get(index + 1) instanceof Declaration next ? next : null;
    }

    private boolean onLineOfPrevious(List<Element> elements, int index) {
        return index > 0
                && elements.get(index - 1) instanceof Declaration previous
                && isOnLine(previous, elements.get(index));
    }

    private boolean isOnLine(Element first, Element second) {
        return newlines(first, second) == 0;
    }

    private boolean isNear(Element first, Element second) {
        return newlines(first, second) <= 1;
    }

    /** Returns the number of line breaks between two elements; 2 stands for any greater number next to each other. */
    private int newlines(Element first, Element second) {
        int most = 0;
        int run = 0;
        for (int i = first.end(); i < second.start(); i++) {
            char c = text.charAt(i);
            run = c == '\n' ? run + 1 : c <= ' ' ? run : 0;
            most = Math.max(most, run);
            if (most == 2) {
                return 2;
            }
        }
        return most;
    }

    private boolean isDocumentation(Element.Comment comment) {
        int start = comment.start();
        boolean marked = text.startsWith("/**", start)
                || text.startsWith("/*!", start)
                || text.startsWith("///", start)
                || text.startsWith("//!", start);
        return marked && comment.end() > start + 4 && "*/-=".indexOf(text.charAt(start + 3)) < 0;
    }

    private boolean isMember(Element.Comment comment) {
        return isDocumentation(comment) && text.charAt(comment.start() + 3) == '<';
    }

    /** Returns whether a comment's first word is a word of a declaration: {@code zlibVersion() returns …}. */
    private boolean names(Element.Comment comment, Declaration declaration) {
        String words = Boilerplate.words(raw(comment));
        int end = 0;
        while (end < words.length() && (Character.isLetterOrDigit(words.charAt(end)) || words.charAt(end) == '_')) {
            end++;
        }
        String first = words.substring(0, end);
        String code = text.substring(declaration.start(), Math.min(declaration.end(), text.length()));
        return first.length() >= 4
                && Boilerplate.mentions(code, first)
                && (first.indexOf('_') > 0 || words.startsWith("(", end));
    }

    private String raw(Element.Comment comment) {
        return text.substring(comment.start(), comment.end());
    }
}
