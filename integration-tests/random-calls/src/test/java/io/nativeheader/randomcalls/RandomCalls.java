package io.nativeheader.randomcalls;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGeneratorFactory;

/** Random cases in batches. Each batch has one C compiler. */
record RandomCalls(int count, long seed, int batch, IntFunction<CCompiler> compilers) {

    private static final Path FOLDER = Path.of("target", "random-calls").toAbsolutePath();

    static final long SEED = Long.getLong("random.calls.seed", 20260101);

    /** Compiles and calls all cases, and fails with a description of each failure. */
    void check() throws IOException, InterruptedException {
        System.out.println(count + " random calls of -Drandom.calls.seed=" + seed);
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<String> failures = new ArrayList<>();
        for (int first = 0; first < count; first += batch) {
            CCompiler cc = compilers.apply(first / batch);
            Generator generator = new Generator(random, cc);
            List<Case> cases = new ArrayList<>();
            for (int number = first; number < Math.min(first + batch, count); number++) {
                cases.add(generator.next(number));
            }
            Path folder = FOLDER.resolve(cc + "-from-" + first);
            failures.addAll(new Batch(folder, cc, generator.records(), cases).failures());
        }
        assertTrue(
                failures.isEmpty(),
                failures.size() + " of " + count + " calls fail with -Drandom.calls.seed=" + seed + ":\n\n"
                        + String.join("\n\n", failures));
    }
}
