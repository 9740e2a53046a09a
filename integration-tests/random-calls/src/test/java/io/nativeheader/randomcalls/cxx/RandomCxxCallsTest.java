package io.nativeheader.randomcalls.cxx;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nativeheader.randomcalls.Output;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Calls randomly generated C++: functions, classes and virtual functions that Java overrides. */
class RandomCxxCallsTest {

    private static final Path FOLDER = Path.of("target", "random-cxx-calls").toAbsolutePath();
    private static final long SEED = Long.getLong("random.calls.seed", 20260101);
    private static final int BATCHES = Integer.getInteger("random.calls.cxx.batches", 1);
    private static final int CASES = 40;

    @Test
    void passesRandomArgumentsUnchanged() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "c++ is not installed");

        System.out.println(BATCHES + " batches of random C++ of -Drandom.calls.seed=" + SEED);
        List<String> failures = new ArrayList<>();
        for (long seed = SEED; seed < SEED + BATCHES; seed++) {
            failures.addAll(failures(seed));
        }
        assertTrue(failures.isEmpty(), failures.size() + " calls fail:\n\n" + String.join("\n\n", failures));
    }

    private static List<String> failures(long seed) throws IOException, InterruptedException {
        String repeat = "-Drandom.calls.seed=" + seed + ":\n";
        try {
            return batch(seed).failures().stream()
                    .map(failure -> repeat + failure)
                    .toList();
        } catch (AssertionError failure) {
            return List.of(repeat + failure.getMessage());
        }
    }

    private static CxxBatch batch(long seed) {
        CxxGenerator generator =
                new CxxGenerator(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        List<CxxCase> cases = new ArrayList<>();
        for (int number = 0; number < CASES; number++) {
            cases.add(generator.next(number));
        }
        return new CxxBatch(FOLDER.resolve("seed-" + seed), generator.declarations(), cases);
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return Output.of(Path.of("."), new ProcessBuilder("c++", "--version"))
                            .exitCode()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
