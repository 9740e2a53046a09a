package io.nativeheader.processor.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A documentation comment, split into the parts that Javadoc has tags for.
 *
 * @param description the text before all tags; its first sentence is the summary
 * @param parameters descriptions of parameters, in the order of the comment
 * @param result description of the function's result
 * @param see what "see also" lists: one element for each reference
 * @param deprecated why the item is deprecated, possibly without text; empty if the comment does not say that it is
 * @param thrown the exceptions that the function throws
 */
public record DocComment(
        List<DocBlock> description,
        List<Parameter> parameters,
        List<DocBlock> result,
        List<List<DocInline>> see,
        Optional<List<DocInline>> deprecated,
        List<Thrown> thrown) {

    /** The comment of an item without documentation. */
    public static final DocComment NONE = new DocComment(List.of(), List.of(), List.of(), List.of(), Optional.empty());

    public DocComment {
        description = List.copyOf(description);
        parameters = List.copyOf(parameters);
        result = List.copyOf(result);
        see = List.copyOf(see);
        deprecated = deprecated.map(List::copyOf);
        thrown = List.copyOf(thrown);
    }

    /** Creates a comment without exceptions. */
    public DocComment(
            List<DocBlock> description,
            List<Parameter> parameters,
            List<DocBlock> result,
            List<List<DocInline>> see,
            Optional<List<DocInline>> deprecated) {
        this(description, parameters, result, see, deprecated, List.of());
    }

    /**
     * {@code \throws ParseError if the text is malformed}.
     *
     * @param type the exception's class, as the comment writes it
     */
    public record Thrown(String type, List<DocBlock> text) {
        public Thrown {
            text = List.copyOf(text);
        }
    }

    /**
     * {@code \param[out] handle receives the handle}.
     *
     * @param name the parameter's C name, or {@link #unnamed} if it has none
     */
    public record Parameter(String name, Direction direction, List<DocBlock> text) {
        public Parameter {
            text = List.copyOf(text);
        }

        /**
         * Returns the name by which a comment refers to a parameter without a C name.
         *
         * @param index the position among the parameters, from 0
         */
        public static String unnamed(int index) {
            return "arg" + index;
        }
    }

    /** Who reads and who writes the memory that a parameter points to. */
    public enum Direction {
        UNSPECIFIED,
        IN,
        OUT,
        IN_OUT
    }

    /** Returns a comment that consists of one paragraph for each text; {@link #NONE} without texts. */
    public static DocComment ofParagraphs(List<String> texts) {
        return ofDescription(texts.stream().map(DocBlock::paragraph).toList());
    }

    /** Returns a comment without tags. */
    public static DocComment ofDescription(List<DocBlock> description) {
        return description.isEmpty()
                ? NONE
                : new DocComment(description, List.of(), List.of(), List.of(), Optional.empty());
    }

    /** Returns the first paragraph as plain text on one line; empty if the comment does not start with a paragraph. */
    public String firstParagraph() {
        return !description.isEmpty() && description.getFirst() instanceof DocBlock.Paragraph paragraph
                ? DocInline.plain(paragraph.text()).strip().replaceAll("\\s+", " ")
                : "";
    }

    /** Returns whether the comment has no text at all. */
    public boolean isEmpty() {
        return description.isEmpty()
                && parameters.isEmpty()
                && result.isEmpty()
                && see.isEmpty()
                && deprecated.isEmpty()
                && thrown.isEmpty();
    }

    /** Returns this comment with the description of another one after its own. */
    public DocComment followedBy(DocComment other) {
        List<DocBlock> both = new ArrayList<>(description);
        both.addAll(other.description);
        return new DocComment(both, parameters, result, see, deprecated, thrown);
    }

    /** Returns this comment with more parameters. Parameters that it already describes keep their descriptions. */
    public DocComment withParameters(List<Parameter> others) {
        List<Parameter> all = new ArrayList<>(parameters);
        for (Parameter other : others) {
            if (all.stream().noneMatch(known -> known.name().equals(other.name()))) {
                all.add(other);
            }
        }
        return new DocComment(description, all, result, see, deprecated, thrown);
    }

    /**
     * Returns this comment with the Java names of its exceptions. Exceptions without a Java name become paragraphs of the description.
     *
     * @param javaName returns the Java name of an exception's class
     */
    public DocComment withExceptions(Function<String, Optional<String>> javaName) {
        if (thrown.isEmpty()) {
            return this;
        }
        List<DocBlock> all = new ArrayList<>(description);
        List<Thrown> named = new ArrayList<>();
        for (Thrown exception : thrown) {
            Optional<String> name = javaName.apply(exception.type());
            if (name.isPresent()) {
                named.add(new Thrown(name.get(), exception.text()));
            } else {
                all.addAll(paragraphs(exception));
            }
        }
        return new DocComment(all, parameters, result, see, deprecated, named);
    }

    // <b>Throws:</b> std::bad_alloc if memory is short
    private static List<DocBlock> paragraphs(Thrown exception) {
        List<DocInline> first = new ArrayList<>();
        first.add(new DocInline.Strong(List.of(new DocInline.Text("Throws:"))));
        first.add(new DocInline.Text(" " + exception.type()));
        List<DocBlock> rest = new ArrayList<>(exception.text());
        if (!rest.isEmpty() && rest.getFirst() instanceof DocBlock.Paragraph(List<DocInline> text)) {
            first.add(new DocInline.Text(" "));
            first.addAll(text);
            rest.removeFirst();
        }
        rest.addFirst(new DocBlock.Paragraph(first));
        return rest;
    }
}
