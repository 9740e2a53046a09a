package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.nativeheader.processor.jmodel.Documentation;
import java.util.ArrayList;
import java.util.List;

/** Prints the C comment and declaration of an item as Javadoc. */
final class JavadocText {

    private JavadocText() {}

    /**
     * <pre>
     * Starts the PHY.
     *
     * &lt;p&gt;{&#64;code int phy_start(struct phy_device *phydev)} ({&#64;code phy.h:12})
     * </pre>
     *
     * @param sentences further sentences in Javadoc markup, placed after the C declaration
     */
    static CodeBlock of(Documentation documentation, String... sentences) {
        return of(documentation, List.of(), sentences);
    }

    /**
     * @param tags further block tags: {@code @return the value}
     * @param sentences further sentences in Javadoc markup, placed after the C declaration
     */
    static CodeBlock of(Documentation documentation, List<String> tags, String... sentences) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.addAll(CommentText.blocks(documentation.comment().description()));
        paragraphs.add(declaration(documentation));
        paragraphs.addAll(List.of(sentences));
        for (String note : documentation.notes()) {
            paragraphs.add(escape(note));
        }
        paragraphs.removeIf(String::isBlank);
        List<String> allTags = new ArrayList<>(tags);
        documentation
                .deprecated()
                .ifPresent(message ->
                        allTags.add("@deprecated " + (message.isBlank() ? "by the header" : escape(message))));
        String block = allTags.isEmpty() ? "" : "\n\n" + String.join("\n", allTags);
        return CodeBlock.of("$L", String.join("\n\n<p>", paragraphs) + block);
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
