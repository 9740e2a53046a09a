package io.nativeheader.processor.emit;

import static io.nativeheader.processor.emit.Models.phy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.jmodel.ConstantDeclaration;
import io.nativeheader.processor.jmodel.Documentation;
import io.nativeheader.processor.platform.PerTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavadocTextTest {

    private static String text(String comment, String declaration, String location, String... notes) {
        return JavadocText.of(new Documentation(comment(comment), declaration, location, List.of(notes)))
                .toString();
    }

    private static DocComment comment(String text) {
        return DocComment.ofParagraphs(Arrays.stream(text.strip().split("\n\\s*\n"))
                .filter(paragraph -> !paragraph.isBlank())
                .toList());
    }

    @Test
    void printsCommentDeclarationAndNotesAsParagraphs() {
        assertEquals("""
                Starts
                the PHY.

                <p>Twice.

                <p>A note.

                <p>{@code int f(void)} ({@code phy.h:3})""", text("Starts\nthe PHY.\n \n\nTwice.\n", "int f(void)", "phy.h:3", "A note."));
    }

    @Test
    void keepsAbbreviationsFromEndingTheSummary() {
        assertEquals(
                "Gets it (i.e.&nbsp;NULL), e.g.&nbsp;late.\n\n<p>I.e. now.",
                text("Gets it (i.e. NULL), e.g.\nlate.\n\nI.e. now.", "", ""));
        assertEquals("Files, etc. For all.", text("Files, etc. For all.", "", ""));
        assertEquals("Files, etc.&nbsp;of all.", text("Files, etc. of all.", "", ""));
    }

    @Test
    void omitsMissingParts() {
        assertEquals("{@code int f(void)}", text("", "int f(void)", ""));
        assertEquals("{@code phy.h:3}", text("", "", "phy.h:3"));
        assertEquals("", text("", "", ""));
    }

    @Test
    void escapesMarkupInTheComment() {
        assertEquals(
                "if a &lt; b &amp;&amp; c &gt; d, *&#47; {&#64;code}", text("if a < b && c > d, */ {@code}", "", ""));
        assertEquals("&#64;param x &#92;u0041", text("@param x \\u0041", "", ""));
    }

    @Test
    void escapesADeclarationThatACodeTagCannotHold() {
        assertEquals("<code>#define OPEN {</code>", text("", "#define OPEN {", ""));
        assertEquals("<code>#define EMAIL \"a&#64;b\"</code>", text("", "#define EMAIL \"a@b\"", ""));
        assertEquals("<code>#define C '&#92;u'</code>", text("", "#define C '\\u'", ""));
        assertEquals("{@code #define TWO (1 + 1)}", text("", "#define TWO \\\n    (1 + 1)", ""));
    }

    @Test
    void escapesTheEndOfAComment() throws Exception {
        List<String> hostile = List.of(
                "ends */ here",
                "\\u002a/ ends",
                "\\",
                "a\\",
                "/** nested",
                "{@link nothing}",
                "{@",
                "}",
                "{",
                "<b>",
                "</p>",
                "&nbsp",
                "@deprecated",
                " @param",
                "\f\0\u001b",
                "/",
                "*/",
                "* /\n/",
                "\\u",
                "\\\\u0041",
                "<!--",
                "]]>",
                "a\r\nb");
        List<ConstantDeclaration> constants = new ArrayList<>();
        for (String text : hostile) {
            Documentation documentation = new Documentation(comment(text), text, text, List.of(text));
            constants.add(new ConstantDeclaration(
                    "C" + constants.size(),
                    "int",
                    PerTarget.same(new ConstantDeclaration.Literal.OfInt(1)),
                    documentation));
        }
        CompiledJava.of(new JavaEmitter(List.of("linux-x86_64"), false).emit(phy(constants), List.of()), "");
    }
}
