package io.nativeheader.processor.declare;

import io.nativeheader.processor.documentation.DocBlock;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.documentation.DocInline;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a comment, as evidence for guesses.
 *
 * @param text all text on one line
 */
record CommentWords(String text) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    static CommentWords of(DocComment comment) {
        List<String> texts = new ArrayList<>();
        comment.description().forEach(block -> add(block, texts));
        comment.parameters().forEach(parameter -> parameter.text().forEach(block -> add(block, texts)));
        comment.result().forEach(block -> add(block, texts));
        comment.see().forEach(reference -> texts.add(DocInline.plain(reference)));
        return new CommentWords(String.join(" ", texts).replaceAll("\\s+", " "));
    }

    private static void add(DocBlock block, List<String> texts) {
        switch (block) {
            case DocBlock.Paragraph paragraph -> texts.add(DocInline.plain(paragraph.text()));
            case DocBlock.Items items -> items.items().forEach(item -> item.forEach(one -> add(one, texts)));
            case DocBlock.Definitions definitions ->
                definitions.definitions().forEach(definition -> {
                    texts.add(DocInline.plain(definition.term()));
                    definition.text().forEach(one -> add(one, texts));
                });
            case DocBlock.Table table ->
                table.rows().forEach(row -> row.cells().forEach(cell -> texts.add(DocInline.plain(cell))));
            case DocBlock.Preformatted preformatted -> texts.add(preformatted.text());
        }
    }

    boolean isEmpty() {
        return text.isBlank();
    }

    /** Returns whether the text contains a C name as a word. */
    boolean mentions(String name) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                .matcher(text)
                .find();
    }

    /** Returns whether the text says that a constant is returned: "returns Z_OK if …", "then [SQLITE_OK] is returned". */
    boolean saysReturned(String constant) {
        String name = "\\b" + Pattern.quote(constant) + "\\b";
        return Pattern.compile(
                        "(?i:\\breturn)[^.]{0,120}" + name + "|" + name + "[^.]{0,40}\\b(?i:returned|on success)")
                .matcher(text)
                .find();
    }

    boolean matches(Pattern pattern) {
        return pattern.matcher(text).find();
    }

    /** Returns the names in what the text says the function returns: {@code Z_STREAM_END} in "deflate returns Z_OK …, Z_STREAM_END if …". */
    Set<String> returnedBy(String function) {
        Set<String> names = new LinkedHashSet<>();
        Matcher sentences = Pattern.compile(
                        "\\b" + Pattern.quote(function) + "(?:\\([^)]*\\))? (?:\\w+ )?returns? ([^.]*)")
                .matcher(text);
        while (sentences.find()) {
            NAME.matcher(sentences.group(1)).results().forEach(name -> names.add(name.group()));
        }
        return names;
    }
}
