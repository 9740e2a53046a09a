package io.nativeheader.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nativeheader.corpus.Result.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hundred headers that Debian's development packages have, the same in every run. */
class SampleTest {

    private static final boolean REQUIRED = Boolean.getBoolean("nativeheader.requireLibraries");

    @Test
    void aHundredRealHeadersBindWholeAndLieInMemoryAsCHasThem() throws Exception {
        assumeTrue(REQUIRED || hasCompiler(), "there is no cc on this machine");
        List<Header> sample = sample();
        assertEquals(100, sample.size());
        List<Result> results = new ArrayList<>();
        new Workers(sample, Instant.MAX, results::add).run();
        System.out.println(Table.of(results));
        assertEquals(100, results.size());
        assertEquals(List.of(), lines(results.stream().filter(Result::isWrong).toList()));
        assertEquals(List.of(), lines(with(Status.NOT_C, results)));
        if (REQUIRED) {
            assertEquals(List.of(), lines(with(Status.MISSING, results)));
        }
        assertTrue(results.stream().mapToLong(Result::compared).sum() > 0);
    }

    private static List<Result> with(Status status, List<Result> results) {
        return results.stream().filter(result -> result.status() == status).toList();
    }

    private static List<String> lines(List<Result> results) {
        return results.stream()
                .map(result -> result.header() + ": " + result.status() + " " + result.message())
                .toList();
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

    private static List<Header> sample() throws IOException {
        try (InputStream text = Corpus.class.getResourceAsStream("sample.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Header::parse)
                    .toList();
        }
    }
}
