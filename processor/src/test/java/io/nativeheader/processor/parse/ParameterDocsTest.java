package io.nativeheader.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.documentation.DocBlock;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.documentation.DocComment.Direction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParameterDocsTest {

    @Test
    void splitsTheDirectionFromTheText() {
        assertEquals(
                Optional.of(
                        new DocComment.Parameter("db", Direction.OUT, List.of(DocBlock.paragraph("SQLite db handle")))),
                ParameterDocs.of(0, "db", comment("OUT: SQLite db handle")));
        assertEquals(
                Optional.of(new DocComment.Parameter("n", Direction.IN_OUT, List.of(DocBlock.paragraph("size")))),
                ParameterDocs.of(0, "n", comment("[in,out] size")));
    }

    @Test
    void keepsATextWithoutDirection() {
        assertEquals(
                Optional.of(new DocComment.Parameter(
                        "sql", Direction.UNSPECIFIED, List.of(DocBlock.paragraph("SQL text")))),
                ParameterDocs.of(0, "sql", comment("SQL text")));
    }

    @Test
    void takesTheNameOfAnUnnamedParameterFromItsComment() {
        assertEquals(Optional.of("count"), ParameterDocs.name(comment("count")));
        assertEquals(Optional.empty(), ParameterDocs.name(comment("number of rows")));
        assertEquals(Optional.empty(), ParameterDocs.of(0, "count", comment("count")));
    }

    @Test
    void keepsTheTextAboutAnUnnamedParameter() {
        assertEquals(
                Optional.of(new DocComment.Parameter(
                        "arg3", Direction.UNSPECIFIED, List.of(DocBlock.paragraph("argument of the callback")))),
                ParameterDocs.of(3, "", comment("argument of the callback")));
    }

    private static DocComment comment(String text) {
        return DocComment.ofParagraphs(List.of(text));
    }
}
