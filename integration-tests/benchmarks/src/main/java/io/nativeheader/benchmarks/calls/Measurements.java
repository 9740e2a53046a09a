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
 * Time of each benchmark in nanoseconds: the fastest iteration of all rounds, because other load on the machine can only add time. A round
 * runs each call once with every contestant in turn, each in its own JVM.
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

    /** Returns the time, or NaN if the contestant lacks the benchmark. */
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
