package io.nativeheader.processor.parse.comment;

import io.nativeheader.processor.documentation.DocBlock;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.documentation.DocInline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Collects the parts of a comment, each a text with Markdown, HTML and {@link Placeholders}. */
final class Draft {

    private final Placeholders placeholders;
    private final ProseReader prose;
    private final StringBuilder brief = new StringBuilder();
    private final StringBuilder description = new StringBuilder();
    private final StringBuilder result = new StringBuilder();
    private final List<DocBlock.Definition> results = new ArrayList<>();
    private final List<DocComment.Parameter> parameters = new ArrayList<>();
    private final List<List<DocInline>> see = new ArrayList<>();
    private final List<DocComment.Thrown> thrown = new ArrayList<>();
    private Optional<List<DocInline>> deprecated = Optional.empty();

    Draft(Dialect dialect, Placeholders placeholders) {
        this.placeholders = placeholders;
        this.prose = new ProseReader(dialect, placeholders);
    }

    void brief(String text) {
        append(brief, text);
    }

    void description(String text) {
        append(description, text);
    }

    /** Adds a paragraph that starts with a strong label: <b>Note:</b> … */
    void labelled(String label, String text) {
        if (!text.isBlank()) {
            String strong = placeholders.add(new DocInline.Strong(List.of(new DocInline.Text(label + ":"))));
            append(description, strong + " " + text.strip());
        }
    }

    void parameter(String name, DocComment.Direction direction, String text) {
        List<DocBlock> blocks = prose.blocks(text);
        for (String one : name.split(",")) {
            if (!one.isBlank()) {
                parameters.add(new DocComment.Parameter(one.strip(), direction, blocks));
            }
        }
    }

    void thrown(String text) {
        String[] typeAndText = text.split("\\s+", 2); // an old libclang does not take the type for an argument
        thrown.add(new DocComment.Thrown(typeAndText[0], prose.blocks(typeAndText.length > 1 ? typeAndText[1] : "")));
    }

    void result(String text) {
        append(result, text);
    }

    /** Adds a possible result and what it means: {@code \retval 0 success}. */
    void result(String value, String text) {
        results.add(new DocBlock.Definition(List.of(new Names(Dialect.PLAIN).code(value)), prose.blocks(text)));
    }

    /** Adds references, separated by commas, or one text. */
    void see(String text) {
        List<String> references =
                Arrays.stream(text.strip().split("[,\\n]")).map(String::strip).toList();
        boolean areNames =
                references.stream().noneMatch(reference -> reference.isEmpty() || reference.indexOf(' ') >= 0);
        for (String reference : areNames ? references : List.of(text)) {
            boolean isName = Names.identifierEnd(reference, 0) == reference.length();
            List<DocInline> inlines = isName && !reference.isEmpty()
                    ? List.of(new DocInline.Mention(reference, reference))
                    : prose.inlines(reference);
            if (!inlines.isEmpty()) {
                see.add(inlines);
            }
        }
    }

    void deprecated(String text) {
        deprecated = Optional.of(prose.inlines(text));
    }

    DocComment comment() {
        List<DocBlock> all = new ArrayList<>(prose.blocks(brief.toString()));
        all.addAll(prose.blocks(description.toString()));
        List<DocBlock> returned = new ArrayList<>(prose.blocks(result.toString()));
        if (!results.isEmpty()) {
            returned.add(new DocBlock.Definitions(results));
        }
        DocComment comment = new DocComment(all, parameters, returned, see, deprecated, thrown);
        return comment.isEmpty() ? DocComment.NONE : comment;
    }

    private static void append(StringBuilder section, String text) {
        if (!text.isBlank()) {
            section.append(section.isEmpty() ? "" : "\n\n").append(text);
        }
    }
}
