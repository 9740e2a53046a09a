package io.nativeheader.processor.parse.placement;

import java.util.List;

/** Gives a comment that describes several declarations to all of them. */
final class Runs {

    /** Length from which a common suffix makes two names variants. */
    private static final int LONG_SUFFIX = 5;

    /** Length from which a name that another one contains makes both variants. */
    private static final int SHORT_NAME = 3;

    private final HeaderText text;

    Runs(HeaderText text) {
        this.text = text;
    }

    /** Gives a comment to the declarations of the same kind that follow without blank lines, unless it is only a heading. */
    void after(List<Element> elements, int first, Element.Comment comment) {
        Declaration head = (Declaration) elements.get(first);
        if (head.parent() != null || text.isDocumentation(comment) || !hasRun(elements, first)) {
            return;
        }
        String raw = text.raw(comment);
        if (Boilerplate.isHeading(raw)) {
            return;
        }
        boolean several = head.kind() == Declaration.Kind.MACRO || Boilerplate.isAboutSeveral(raw);
        Element last = head;
        for (Element element : elements.subList(first + 1, elements.size())) {
            if (element.isComment() && text.isOnLine(last, element)) {
                last = element;
                continue;
            }
            if (!(element instanceof Declaration declaration)
                    || !text.isNear(last, element)
                    || !isRelated(head, declaration, raw, several)) {
                return;
            }
            declaration.take(comment);
            last = element;
        }
    }

    /** Returns whether a declaration, or a comment in its line, has another declaration next to it. */
    boolean hasRun(List<Element> elements, int first) {
        int next = first + 1;
        while (next < elements.size()
                && elements.get(next).isComment()
                && text.isOnLine(elements.get(next - 1), elements.get(next))) {
            next++;
        }
        return next < elements.size() && text.isNear(elements.get(next - 1), elements.get(next));
    }

    /** Gives a comment after a run of declarations to all of them: macros with a common prefix, or functions that it names. */
    void before(List<Element> elements, int last, Element.Comment comment) {
        Declaration end = (Declaration) elements.get(last);
        String raw = text.raw(comment);
        boolean isMacro = end.kind() == Declaration.Kind.MACRO;
        for (int i = last - 1; i >= 0; i--) {
            if (!(elements.get(i) instanceof Declaration declaration)
                    || !text.isNear(declaration, elements.get(i + 1))
                    || !isRelated(end, declaration, raw, isMacro)
                    || !isMacro && !Boilerplate.mentions(raw, declaration.name())) {
                return;
            }
            declaration.take(comment);
        }
    }

    /**
     * Returns whether a comment on one declaration also describes another: it names that one, it is about several and both names start
     * alike, or the names are variants.
     */
    private static boolean isRelated(Declaration head, Declaration other, String comment, boolean several) {
        if (!head.isLike(other) || other.name().isEmpty()) {
            return false;
        }
        int prefix = head.name().indexOf('_', 1) + 1;
        boolean startsAlike = prefix > 0 && other.name().startsWith(head.name().substring(0, prefix));
        return startsAlike && several
                || head.kind() != Declaration.Kind.MACRO && isVariant(head.name(), other.name())
                || Boilerplate.mentions(comment, other.name());
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
}
