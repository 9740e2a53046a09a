package io.nativeheader.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.documentation.DocComment;
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

    private static DocComment comment(boolean comments) {
        ParseRequest request = new ParseRequest(
                Target.find("linux-x86_64").orElseThrow(),
                List.of(),
                List.of("-nostdinc"),
                C,
                List.of(),
                Set.of(),
                true,
                comments);
        CHeader header = Parsed.parser().parse(request).header().orElseThrow();
        return header.macros().stream()
                .filter(macro -> macro.name().equals("ONE"))
                .findFirst()
                .orElseThrow()
                .source()
                .comment();
    }
}
