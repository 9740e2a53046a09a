package io.nativeheader.benchmarks.calls;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
public record Measurements(Map<String, Double> fastest) {

    private static final int WARMUPS = 3;
    private static final int ITERATIONS = 4;
    private static final TimeValue LENGTH = TimeValue.milliseconds(400);

    /**
     * Runs benchmarks.
     *
     * @param contestant the base class of all contestants, which are in its package
     * @param methods its methods
     * @param javaCpp the contestant that needs a C++ compiler
     */
    public static Measurements of(Class<?> contestant, List<String> methods, Class<?> javaCpp, int rounds)
            throws RunnerException {
        Map<String, Double> fastest = new HashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String method : methods) {
                ChainedOptionsBuilder options = options(contestant, method);
                if (!BenchLibraries.hasJavaCpp()) {
                    options.exclude(Pattern.quote(javaCpp.getName() + "."));
                }
                for (RunResult result : new Runner(options.build()).run()) {
                    fastest.merge(result.getParams().getBenchmark(), fastestIteration(result), Math::min);
                }
            }
        }
        return new Measurements(fastest);
    }

    /** Returns the time, or NaN if the contestant lacks the benchmark. */
    public double time(Class<?> contestant, String method) {
        return fastest.getOrDefault(contestant.getName() + "." + method, Double.NaN);
    }

    /** Returns a time as text. */
    public static String text(double nanoseconds) {
        return String.format(Locale.ROOT, nanoseconds < 100 ? "%.1f ns" : "%,.0f ns", nanoseconds);
    }

    private static ChainedOptionsBuilder options(Class<?> contestant, String method) {
        return new OptionsBuilder()
                .include(Pattern.quote(contestant.getPackageName() + ".") + "\\w+\\." + method + "$")
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
