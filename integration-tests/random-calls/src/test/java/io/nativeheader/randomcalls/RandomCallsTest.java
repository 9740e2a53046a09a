package io.nativeheader.randomcalls;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Calls randomly generated functions and callbacks. */
class RandomCallsTest {

    private static final int BATCH = 125;
    private static final Path FOLDER = Path.of("target", "random-calls").toAbsolutePath();

    @Test
    void passesRandomArgumentsUnchanged() throws IOException, InterruptedException {
        assumeTrue(CCompiler.isInstalled(), "cc is not installed");

        int count = Integer.getInteger("random.calls.count", 1000);
        long seed = Long.getLong("random.calls.seed", 20260101);
        System.out.println(count + " random calls of -Drandom.calls.seed=" + seed);
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<String> failures = new ArrayList<>();
        for (int first = 0; first < count; first += BATCH) {
            CCompiler cc = CCompiler.of(first / BATCH);
            Generator generator = new Generator(random, cc);
            List<Case> cases = new ArrayList<>();
            for (int number = first; number < Math.min(first + BATCH, count); number++) {
                cases.add(generator.next(number));
            }
            failures.addAll(new Batch(FOLDER.resolve("from-" + first), cc, generator.records(), cases).failures());
        }
        assertTrue(
                failures.isEmpty(),
                failures.size() + " of " + count + " calls fail with -Drandom.calls.seed=" + seed + ":\n\n"
                        + String.join("\n\n", failures));
    }
}
