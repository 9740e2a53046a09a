package io.nativeheader.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Checks a fixed sample of a hundred headers from Debian's development packages. */
class SampleTest {

    private static final int STEP = Integer.getInteger("corpus.sample.step", 1);

    @TestFactory
    List<DynamicTest> bindsRealHeadersWithCsLayouts() throws Exception {
        assumeTrue(hasCompiler(), "there is no cc on this machine");
        assertEquals(100, sample().size());
        List<Header> sample = part(sample());
        List<Result> results = new ArrayList<>();
        new Workers(sample, List.of(), Instant.MAX, results::add).run();
        System.out.println(Table.of(results));
        assertEquals(sample.size(), results.size());
        assertTrue(results.stream().mapToLong(Result::compared).sum() > 0);
        return results.stream()
                .map(result -> DynamicTest.dynamicTest(result.header(), () -> check(result)))
                .toList();
    }

    private static void check(Result result) {
        switch (result.status()) {
            case BOUND -> assertEquals("", result.message());
            case MISSING -> abort(result.header() + " is not installed");
            case NOT_C, FAILED, WRONG_LAYOUT, CRASHED, TIMED_OUT ->
                fail(result.header() + ": " + result.status() + " " + result.message());
        }
    }

    private static boolean hasCompiler() throws InterruptedException {
        try {
            return new ProcessBuilder("cc", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** Returns every {@code STEP}th header. */
    static List<Header> part(List<Header> all) {
        return IntStream.range(0, all.size())
                .filter(index -> index % STEP == 0)
                .mapToObj(all::get)
                .toList();
    }

    static List<Header> sample() throws IOException {
        try (InputStream text = Corpus.class.getResourceAsStream("sample.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Header::parse)
                    .toList();
        }
    }
}
