package io.nativeheader.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Feeds random and extreme inputs to the processor, which must generate Java that compiles or report diagnostics.
 *
 * <p>{@code -Dnativeheader.fuzz=5000} sets the number of random inputs in C, {@code -Dnativeheader.fuzz.cxx=500} in C++, {@code -Dnativeheader.fuzz.seed=42} the first seed. To repeat a
 * failed case, pass its number as the seed and a count of 1. Its files are in {@code target/robustness}.
 * {@code -Dnativeheader.fuzz.extremes=.*} runs all extreme inputs, which takes minutes.
 */
class RobustnessTest {

    private static final long COUNT = Long.getLong("nativeheader.fuzz", 500);
    private static final long CXX_COUNT = Long.getLong("nativeheader.fuzz.cxx", 50);
    private static final long SEED = Long.getLong("nativeheader.fuzz.seed", 20260101);
    private static final String EXTREMES = System.getProperty("nativeheader.fuzz.extremes", ".*");
    private static final Path CORPUS =
            Path.of("../../processor/src/test/resources/golden").toAbsolutePath();

    @Test
    @Tag("seeds")
    void handlesRandomInputs() throws Exception {
        check(
                "random",
                LongStream.range(SEED, SEED + COUNT).mapToObj(Long::toString).toList());
    }

    @Test
    @Tag("seeds")
    void handlesMutatedCxxHeaders() throws Exception {
        check(
                "cxx",
                LongStream.range(SEED, SEED + CXX_COUNT)
                        .mapToObj(seed -> Worker.CXX + seed)
                        .toList());
    }

    @Test
    void handlesExtremeInputs() throws Exception {
        List<String> names = new ArrayList<>();
        ExtremeInputs.names().forEach(name -> {
            if (name.matches(EXTREMES)) {
                names.add(name);
            }
        });
        check("extreme", names);
    }

    private static void check(String name, List<String> cases) throws Exception {
        Path folder = Path.of("target/robustness").toAbsolutePath().resolve(name);
        Map<String, Verdict> verdicts = new Workers(CORPUS, folder, cases).run();
        Map<Verdict.Kind, Long> counts = verdicts.values().stream()
                .collect(Collectors.groupingBy(Verdict::kind, TreeMap::new, Collectors.counting()));
        System.out.println(name + ": " + counts);
        Files.write(
                folder.resolve("verdicts.txt"),
                verdicts.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue().line())
                        .toList());
        String failed = verdicts.entrySet().stream()
                .filter(entry -> entry.getValue().kind() == Verdict.Kind.FAILED)
                .map(entry -> entry.getKey() + ": " + entry.getValue().text() + "\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("failed.txt"), failed);
        assertEquals("", failed, "failed cases, by seed or name; the first seed is " + SEED);
    }
}
