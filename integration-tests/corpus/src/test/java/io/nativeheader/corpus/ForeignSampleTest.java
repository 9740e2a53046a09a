package io.nativeheader.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Binds each header of the sample once for the platforms that have it. Their C compilers confirm every layout and constant. */
@Tag("platforms")
class ForeignSampleTest {

    @TestFactory
    List<DynamicTest> bindsRealHeadersWithTheLayoutsAndConstantsOfEachPlatform() throws Exception {
        List<Header> sample = SampleTest.part(SampleTest.sample().stream()
                .filter(header -> header.pkgConfig().isEmpty())
                .toList());
        createWinePrefix();
        List<Result> results = new ArrayList<>();
        new Workers(sample, Platform.ALL, Instant.MAX, results::add).run();
        System.out.println(Table.of(results));
        assertTrue(results.stream().mapToLong(Result::compared).sum() > 0);
        assertTrue(results.stream().mapToLong(Result::constants).sum() > 0);
        return results.stream()
                .filter(result -> result.status() != Result.Status.MISSING)
                .map(result -> DynamicTest.dynamicTest(result.header(), () -> check(result)))
                .toList();
    }

    /** Creates wine's folder before several workers need it at once. */
    private static void createWinePrefix() throws IOException, InterruptedException {
        Files.createDirectories(Path.of(System.getenv("WINEPREFIX")));
        int status = new ProcessBuilder("wine", "wineboot", "--init")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertEquals(0, status, "wine wineboot --init");
    }

    private static void check(Result result) {
        switch (result.status()) {
            case BOUND -> assertEquals("", result.message());
            case MISSING, NOT_C, FAILED, WRONG_LAYOUT, CRASHED, TIMED_OUT ->
                fail(result.header() + ": " + result.status() + " " + result.message());
        }
    }
}
