package io.nativeheader.benchmarks.calls;

import io.nativeheader.benchmarks.table.Machine;
import io.nativeheader.benchmarks.table.MarkdownTable;
import io.nativeheader.benchmarks.table.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What a call costs in steady state: NativeHeader, and what it is compared with, in one run of JMH. */
public final class CallTimes {

    private static final String GROUP = "Calls";

    private CallTimes() {}

    /** Arguments: the file for the table, the number of forks, and regular expressions of JMH for what is run; all without. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        List<String> includes = List.of(arguments).subList(2, arguments.length);
        Collection<RunResult> results = new Runner(options(Integer.parseInt(arguments[1]), includes)).run();
        MarkdownTable.write(Path.of(arguments[0]), machine(), rows(results));
    }

    /** The machine, and the libraries that calls are compared with. */
    public static Machine machine() {
        return Machine.current()
                .with("Calls: " + System.getProperty("benchmarks.versions", "versions unknown") + ", Serial GC");
    }

    private static Options options(int forks, List<String> includes) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(forks)
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(400))
                .measurementIterations(4)
                .measurementTime(TimeValue.milliseconds(400))
                .shouldFailOnError(true)
                .jvmArgs(
                        "-XX:+UseSerialGC",
                        "-Xms256m",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow");
        for (String include : includes.isEmpty() ? List.of(everything()) : includes) {
            options.include(include);
        }
        if (!BenchLibraries.hasJavaCpp()) {
            options.exclude(Pattern.quote(JavaCpp.class.getName() + "."));
        }
        return options.build();
    }

    private static String everything() {
        return Pattern.quote(CallTimes.class.getPackageName() + ".");
    }

    /** For each call its time, and for each peer the ratio to its time. */
    static List<Row> rows(Collection<RunResult> results) {
        Map<String, Double> times = new HashMap<>();
        for (RunResult result : results) {
            times.put(
                    result.getParams().getBenchmark(), result.getPrimaryResult().getScore());
        }
        List<Row> rows = new ArrayList<>();
        for (Call call : Call.values()) {
            Double ours = times.get(Ours.class.getName() + "." + call.method);
            if (ours != null) {
                for (Peer peer : Peer.values()) {
                    rows.add(row(call, ours, peer, times));
                }
            }
        }
        return rows;
    }

    private static Row row(Call call, double ours, Peer peer, Map<String, Double> times) {
        Double same = times.get(peer.type.getName() + "." + call.method);
        Double other = same == null ? times.get(peer.type.getName() + "." + call.otherwise) : same;
        if (other == null) {
            return new Row(
                    GROUP,
                    call.title,
                    nanoseconds(ours),
                    Double.NaN,
                    peer.title + ": " + whyNot(peer),
                    call.reach(peer));
        }
        String remark = same == null ? ", which has no such thing: its other way" : "";
        return new Row(
                GROUP,
                call.title,
                nanoseconds(ours),
                ours / other,
                peer.title + ", " + nanoseconds(other) + remark,
                call.reach(peer));
    }

    private static String whyNot(Peer peer) {
        return peer == Peer.JAVACPP && !BenchLibraries.hasJavaCpp()
                ? "not run, as there is no g++"
                : "has no such thing";
    }

    private static String nanoseconds(double time) {
        return String.format(Locale.ROOT, time < 100 ? "%.1f ns" : "%,.0f ns", time);
    }
}
