package io.nativeheader.processor.parse.placement;

import java.util.List;
import java.util.stream.Stream;

/** Finds comments at the ends of lines that are more specific than the comment above these lines. */
final class LineComments {

    private final HeaderText text;

    LineComments(HeaderText text) {
        this.text = text;
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
    boolean areBelow(List<Element> elements, int index) {
        Element.Comment comment = (Element.Comment) elements.get(index);
        Declaration first = Placement.next(elements, index);
        int second = index + 2 < elements.size() && elements.get(index + 2).isComment() ? index + 3 : index + 2;
        return !text.isDocumentation(comment)
                && Boilerplate.isShort(text.raw(comment))
                && hasLineComment(elements, index + 1)
                && (first.parentheses().isEmpty() || Boilerplate.isHeading(text.raw(comment)))
                && hasLineComment(elements, second)
                && text.isNear(elements.get(second - 1), elements.get(second));
    }

    /** Returns whether a declaration is followed or ended by a comment on its line. */
    boolean hasLineComment(List<Element> elements, int index) {
        if (index >= elements.size() || !(elements.get(index) instanceof Declaration declaration)) {
            return false;
        }
        Element after = index + 1 < elements.size() ? elements.get(index + 1) : null;
        Stream<Element.Comment> comments = after instanceof Element.Comment comment
                        && text.isOnLine(declaration, comment)
                ? Stream.of(comment)
                : declaration.inside().stream().filter(comment -> declaration.kind() == Declaration.Kind.ENUMERATOR);
        return comments.anyMatch(comment -> text.endsLine(comment) && !Boilerplate.matchesOnLine(text.raw(comment)));
    }
}
