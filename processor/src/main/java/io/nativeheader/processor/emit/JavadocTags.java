package io.nativeheader.processor.emit;

import io.nativeheader.processor.documentation.DocBlock;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.documentation.DocInline;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the block tags of a C comment. What the binding adds follows C's text as a sentence of its own. */
final class JavadocTags {

    private JavadocTags() {}

    /**
     * <pre>
     * &#64;param name (in) the name to look up. Copied as UTF-8 for the call.
     * </pre>
     *
     * @param cName the parameter's name in the comment
     * @param added what the binding adds, as a clause; empty if it adds nothing
     * @param otherwise the text if neither C nor the binding describes the parameter
     */
    static String parameter(DocComment comment, String cName, String javaName, String added, String otherwise) {
        return "@param " + javaName + " " + orElse(parameter(comment, cName, added), otherwise);
    }

    private static String parameter(DocComment comment, String cName, String added) {
        String text = comment.parameters().stream()
                .filter(parameter -> parameter.name().equals(cName))
                .findFirst()
                .map(JavadocTags::text)
                .orElse("");
        return combined(text, added);
    }

    /** Returns C's text about a parameter, preceded by its direction. */
    static String text(DocComment.Parameter parameter) {
        String text = CommentText.blocks(parameter.text());
        String direction = direction(parameter.direction());
        return direction.isEmpty() || text.isEmpty() ? direction + text : direction + " " + text;
    }

    private static String direction(DocComment.Direction direction) {
        return switch (direction) {
            case UNSPECIFIED -> "";
            case IN -> "(in)";
            case OUT -> "(out)";
            case IN_OUT -> "(in, out)";
        };
    }

    /** Returns a tag {@code @return}. */
    static String result(DocComment comment, String added, String otherwise) {
        return "@return " + orElse(combined(CommentText.blocks(comment.result()), added), otherwise);
    }

    /** Returns a tag {@code @throws}. */
    static String thrown(DocComment.Thrown exception) {
        return "@throws " + exception.type() + " " + orElse(CommentText.blocks(exception.text()), "if C++ throws it");
    }

    private static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    // C's text. What the binding adds.
    private static String combined(String text, String added) {
        if (text.isEmpty() || added.isEmpty()) {
            return text + added;
        }
        return text.endsWith(">") && !text.endsWith("</code>") && !text.endsWith("</a>")
                ? text + "\n\n<p>" + sentence(added)
                : ended(text) + "\n" + sentence(added);
    }

    /** Returns a text with a period at its end. */
    static String ended(String text) {
        return text.isEmpty() || ".!?:".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    /** Returns a clause as a sentence. */
    static String sentence(String clause) {
        return ended(Character.toUpperCase(clause.charAt(0)) + clause.substring(1));
    }

    /** Returns tags {@code @see} for the references that lead somewhere. */
    static List<String> see(DocComment comment) {
        return comment.see().stream()
                .filter(JavadocTags::isReference)
                .flatMap(List::stream)
                .filter(JavadocTags::isTarget)
                .map(JavadocTags::target)
                .distinct()
                .toList();
    }

    private static String target(DocInline inline) {
        return "@see "
                + (inline instanceof DocInline.Link link
                        ? CommentText.reference(link)
                        : CommentText.inlines(List.of(inline)));
    }

    /** Returns a paragraph with the references that {@code @see} cannot hold; empty if there are none. */
    static String alsoSee(DocComment comment) {
        String others = comment.see().stream()
                .filter(reference -> !isReference(reference))
                .map(reference -> CommentText.inlines(reference).strip())
                .filter(reference -> !reference.isEmpty())
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : ended("See also " + others);
    }

    /** Returns whether a reference consists of links, apart from punctuation. */
    private static boolean isReference(List<DocInline> reference) {
        return reference.stream().anyMatch(JavadocTags::isTarget)
                && reference.stream()
                        .filter(inline -> !isTarget(inline))
                        .allMatch(inline -> inline instanceof DocInline.Text text
                                && text.text().matches("[\\s,;.]*"));
    }

    private static boolean isTarget(DocInline inline) {
        return inline instanceof DocInline.Link link && CommentText.isLinkable(link)
                || inline instanceof DocInline.WebLink web
                        && CommentText.webLink(web).startsWith("<a ");
    }

    /** Returns whether a comment describes a parameter. */
    static boolean describes(DocComment comment, String cName) {
        return comment.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(cName)
                        && !CommentText.blocks(parameter.text()).isEmpty());
    }

    static List<DocBlock> description(DocComment comment, String cName) {
        return comment.parameters().stream()
                .filter(parameter -> parameter.name().equals(cName))
                .findFirst()
                .map(DocComment.Parameter::text)
                .orElse(List.of());
    }
}
