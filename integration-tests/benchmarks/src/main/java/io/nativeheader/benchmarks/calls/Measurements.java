package io.nativeheader.benchmarks.calls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * The time of each benchmark in nanoseconds: the fastest iteration of all rounds, since what else the machine does can only add to it.
 * A round has each call once, by all contestants one after the other, each in a JVM of its own.
 */
record Measurements(Map<String, Double> fastest) {

    private static final int WARMUPS = 3;
    private static final int ITERATIONS = 4;
    private static final TimeValue LENGTH = TimeValue.milliseconds(400);

    static Measurements of(List<Call> calls, int rounds) throws RunnerException {
        Map<String, Double> fastest = new HashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Call call : calls) {
                for (RunResult result : new Runner(options(call).build()).run()) {
                    fastest.merge(result.getParams().getBenchmark(), fastestIteration(result), Math::min);
                }
            }
        }
        return new Measurements(fastest);
    }

    /** Not a number where the contestant has no such benchmark. */
    double time(Class<? extends Contestant> contestant, String method) {
        return fastest.getOrDefault(contestant.getName() + "." + method, Double.NaN);
    }

    private static ChainedOptionsBuilder options(Call call) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(Pattern.quote(Measurements.class.getPackageName() + ".") + "\\w+\\." + call.method + "$")
                .forks(1)
                .warmupIterations(WARMUPS)
                .warmupTime(LENGTH)
                .measurementIterations(ITERATIONS)
                .measurementTime(LENGTH)
                .shouldFailOnError(true)
                .jvmArgs(
                        "-XX:+UseSerialGC",
                        "-Xms256m",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow");
        return BenchLibraries.hasJavaCpp() ? options : options.exclude(Pattern.quote(JavaCpp.class.getName() + "."));
    }

    private static double fastestIteration(RunResult result) {
        double fastest = Double.POSITIVE_INFINITY;
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                fastest = Math.min(fastest, iteration.getPrimaryResult().getScore());
            }
        }
        return fastest;
    }
}
