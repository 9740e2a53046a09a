package io.nativeheader.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceCommentsTest {

    private static final String C = "/* Adds. */\n#define ONE 1\n";

    @Test
    void readsCommentsUnlessTheRequestLeavesThemOut() {
        assertEquals(DocComment.ofParagraphs(List.of("Adds.")), comment(true));
        assertEquals(DocComment.NONE, comment(false));
    }

    @Test
    void takesTheCommentOfTheTypedefThatNamesARecord() {
        assertEquals("A file.", record("/* A file. */\ntypedef struct file file;\n\nstruct file { int fd; };\n"));
        assertEquals("Its content.", record("""
                /* A file. */
                typedef struct file file;

                /* Its content. */
                struct file { int fd; };
                """));
        assertEquals("", record("/* A pointer. */\ntypedef struct file *file_pointer;\n\nstruct file { int fd; };\n"));
    }

    private static String record(String c) {
        return Parsed.text(c)
                .declaration(CRecord.class, "file")
                .source()
                .comment()
                .firstParagraph();
    }

    private static DocComment comment(boolean comments) {
        ParseRequest request = new ParseRequest(
                Target.find("linux-x86_64").orElseThrow(),
                List.of(),
                List.of("-nostdinc"),
                C,
                List.of(),
                Set.of(),
                true,
                comments,
                Language.C,
                List.of());
        CHeader header = Parsed.parser().parse(request).header().orElseThrow();
        return header.macros().stream()
                .filter(macro -> macro.name().equals("ONE"))
                .findFirst()
                .orElseThrow()
                .source()
                .comment();
    }
}
