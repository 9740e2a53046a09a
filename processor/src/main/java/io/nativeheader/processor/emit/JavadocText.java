package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.jmodel.Documentation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prints the C comment and declaration of an item as Javadoc. */
final class JavadocText {

    /** An abbreviation within a sentence, with the space after it. */
    private static final Pattern ABBREVIATION =
            Pattern.compile("\\b((?:[Ee]\\.g|[Ii]\\.e|vs|cf)\\.|(?:etc|resp|approx|incl)\\.(?=\\s+[a-z]))\\s+");

    private JavadocText() {}

    /**
     * <pre>
     * Starts the PHY.
     *
     * &lt;p&gt;{&#64;code int phy_start(struct phy_device *phydev)} ({&#64;code phy.h:12})
     * </pre>
     *
     * @param sentences further sentences in Javadoc markup, placed after the C comment
     */
    static CodeBlock of(Documentation documentation, String... sentences) {
        return of(documentation, List.of(), sentences);
    }

    /**
     * @param tags further block tags: {@code @return the value}
     * @param sentences further sentences in Javadoc markup, placed after the C comment
     */
    static CodeBlock of(Documentation documentation, List<String> tags, String... sentences) {
        return of("", documentation, tags, sentences);
    }

    /**
     * @param summary the first sentence in Javadoc markup, before the C comment; empty if the comment has it
     * @param tags further block tags
     * @param sentences further sentences in Javadoc markup, placed after the C comment
     */
    static CodeBlock of(String summary, Documentation documentation, List<String> tags, String... sentences) {
        DocComment comment = documentation.comment();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(summary);
        paragraphs.add(withWholeSummary(CommentText.blocks(comment.description())));
        paragraphs.add(deprecationWithoutTag(documentation));
        paragraphs.addAll(List.of(sentences));
        for (String note : documentation.notes()) {
            paragraphs.add(escape(note));
        }
        paragraphs.add(JavadocTags.alsoSee(comment));
        // the first sentence is the summary
        paragraphs.add(comment.description().isEmpty() ? 0 : paragraphs.size(), declaration(documentation));
        List<String> allTags = new ArrayList<>(tags);
        allTags.addAll(JavadocTags.see(comment));
        documentation.deprecated().ifPresent(message -> allTags.add("@deprecated " + deprecation(comment, message)));
        String block = allTags.isEmpty() ? "" : "\n\n" + String.join("\n", allTags);
        return CodeBlock.of("$L", CommentText.paragraphs(paragraphs) + block);
    }

    /** Joins abbreviations of the first paragraph to the next word, because Javadoc ends the summary at a period before a space. */
    private static String withWholeSummary(String description) {
        int end = description.indexOf("\n\n");
        String first = end < 0 ? description : description.substring(0, end);
        Matcher matcher = ABBREVIATION.matcher(first);
        return matcher.find() ? matcher.replaceAll("$1&nbsp;") + description.substring(first.length()) : description;
    }

    /** Returns the comment's text on deprecation if the declaration has no attribute, without which Java's tag is not allowed. */
    private static String deprecationWithoutTag(Documentation documentation) {
        return documentation.comment().deprecated().isPresent()
                        && documentation.deprecated().isEmpty()
                ? ("<strong>Deprecated.</strong> "
                                + CommentText.inlines(
                                        documentation.comment().deprecated().get()))
                        .strip()
                : "";
    }

    private static String deprecation(DocComment comment, String message) {
        String text =
                CommentText.inlines(comment.deprecated().orElse(List.of())).strip();
        String attribute = escape(message).strip();
        if (text.isEmpty() || attribute.isEmpty() || text.contains(attribute)) {
            return text.isEmpty() && attribute.isEmpty() ? "by the header" : text.isEmpty() ? attribute : text;
        }
        return JavadocTags.ended(text) + " " + attribute;
    }

    private static String declaration(Documentation documentation) {
        String declaration = code(documentation.declaration());
        String location = code(documentation.location());
        return declaration.isEmpty() || location.isEmpty()
                ? declaration + location
                : declaration + " (" + location + ")";
    }

    /** Returns C source on one line, for use within a sentence. */
    static String code(String source) {
        String line = OneLine.of(source);
        if (line.isEmpty()) {
            return "";
        }
        boolean plain = balanced(line) && !line.contains("*/") && line.indexOf('\\') < 0 && line.indexOf('@') < 0;
        return plain ? "{@code " + line + "}" : "<code>" + escape(line) + "</code>";
    }

    private static boolean balanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
        }
        return depth == 0;
    }

    /** Escapes markup, tags, the end of a comment and Unicode escapes (JLS 3.3), so that Javadoc shows the text unchanged. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char previous = i == 0 ? '\n' : text.charAt(i - 1);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '@' -> escaped.append("&#64;");
                case '\\' -> escaped.append("&#92;");
                case '/' -> escaped.append(previous == '*' ? "&#47;" : "/");
                case '\n', '\t' -> escaped.append(c);
                default -> escaped.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return escaped.toString();
    }

    /**
     * Returns the text on one line for a plain comment, with slashes instead of backslashes, which could start a Unicode escape (JLS 3.3).
     */
    static String withoutUnicodeEscapes(String text) {
        return OneLine.of(text).replace('\\', '/');
    }
}
