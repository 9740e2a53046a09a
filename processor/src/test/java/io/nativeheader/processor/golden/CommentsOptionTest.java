package io.nativeheader.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code -Anativeheader.comments=off} leaves C's text out of all generated files. */
class CommentsOptionTest {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

    /** At least three words in a row. */
    private static final Pattern PHRASE = Pattern.compile("[A-Za-z]+(?: [a-z]+){2,}");

    private static final GoldenCase GOLDEN = GoldenCase.all().stream()
            .filter(golden -> golden.name().equals("comments"))
            .findFirst()
            .orElseThrow();

    @Test
    void leavesTheTextOfCommentsOut() throws IOException {
        List<String> phrases = phrases();
        Compilation off = GOLDEN.generate("-Anativeheader.comments=off");
        assertEquals(List.of(), off.errors());
        String without = String.join("\n", GOLDEN.texts(off).values());
        assertEquals(List.of(), phrases.stream().filter(without::contains).toList());
        assertTrue(without.contains("{@code int pool_open("), "keeps the C declarations");
        String with = String.join("\n", GOLDEN.expected().values()).replaceAll("\\n *\\* ", " ");
        List<String> found = phrases.stream().filter(with::contains).toList();
        assertTrue(found.size() > 30, () -> "only these phrases are in the goldens: " + found);
    }

    private static List<String> phrases() throws IOException {
        return COMMENT.matcher(Files.readString(GOLDEN.folder().resolve("input.h")))
                .results()
                .map(MatchResult::group)
                .flatMap(comment -> PHRASE.matcher(comment).results().map(MatchResult::group))
                .toList();
    }
}
