package io.nativeheader.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs each program of README.md and the guide, and compares what it prints with the page. */
class GuideTest {

    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    /** {@code -Dguide.page=text} runs the programs of one page. */
    private static final String PAGE = System.getProperty("guide.page", "");

    /** Does not change from build to build, so that the processor's cache applies. */
    private static final Path FOLDER = Path.of("target", "programs").toAbsolutePath();

    private final ProgramRunner runner = new ProgramRunner();
    private final AtomicInteger number = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> eachProgramPrintsWhatThePageSays() throws IOException {
        return Page.all().stream()
                .filter(page -> page.name().startsWith(PAGE))
                .flatMap(page -> page.programs().stream())
                .map(program -> dynamicTest(program.toString(), () -> printsWhatThePageSays(program)));
    }

    private void printsWhatThePageSays(GuideProgram program) throws Exception {
        Path at = FOLDER.resolve(String.valueOf(number.incrementAndGet()));
        String printed = runner.run(program, at);
        if (program.prints(printed)) {
            return;
        }
        boolean headerMissing = printed.contains("[HeaderNotFound]") || printed.contains("[PkgConfigFailed]");
        assumeFalse(headerMissing, () -> "a header is not installed: " + printed);
        if (UPDATE) {
            program.page().replaceOutput(program.output(), printed);
        } else {
            assertEquals(program.output(), printed);
        }
    }
}
