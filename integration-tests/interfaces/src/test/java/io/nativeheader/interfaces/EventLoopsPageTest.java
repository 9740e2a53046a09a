package io.nativeheader.interfaces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's page about event loops: its program prints what the page says. */
class EventLoopsPageTest {

    private static final Path PAGE = Path.of("../../docs/guide/event-loops.md");

    @TempDir
    private Path folder;

    @Test
    void theProgramPrintsWhatThePageSays() throws IOException, InterruptedException {
        String page = Files.readString(PAGE);
        List<String> sources = blocks(page, "java");
        Program program = new Program(folder)
                .with("loops/Loop.java", sources.get(0))
                .with("loops/Main.java", sources.get(1))
                .compile("--class-path", Program.annotations());
        assertEquals(blocks(page, "text").getFirst(), program.runMain("-Xshare:auto", "loops.Main"));
    }

    private static List<String> blocks(String page, String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }
}
