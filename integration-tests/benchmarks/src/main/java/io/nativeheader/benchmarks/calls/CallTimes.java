package io.nativeheader.benchmarks.calls;

import io.nativeheader.benchmarks.table.Machine;
import io.nativeheader.benchmarks.table.MarkdownTable;
import io.nativeheader.benchmarks.table.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** Measures the steady-state cost of calls, with NativeHeader and its peers in one run. */
public final class CallTimes {

    private static final String GROUP = "Calls";

    private CallTimes() {}

    /** Arguments: the file for the table, the number of rounds, and the methods of {@link Contestant} to run, by default all. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        List<String> methods = List.of(arguments).subList(2, arguments.length);
        List<Call> calls = Stream.of(Call.values())
                .filter(call -> methods.isEmpty() || methods.contains(call.method))
                .toList();
        List<Row> rows = rows(calls, Integer.parseInt(arguments[1]));
        MarkdownTable.write(Path.of(arguments[0]), Machine.current().with(conditions()), rows);
    }

    /** Runs all calls in the given number of rounds. */
    public static List<Row> rows(int rounds) throws RunnerException {
        return rows(List.of(Call.values()), rounds);
    }

    /** Returns the measuring conditions for the table. */
    public static String conditions() {
        return "Calls: " + System.getProperty("benchmarks.versions", "JMH") + "; Serial GC";
    }

    private static List<Row> rows(List<Call> calls, int rounds) throws RunnerException {
        List<String> methods = calls.stream().map(call -> call.method).toList();
        Measurements measurements = Measurements.of(Contestant.class, methods, JavaCpp.class, rounds);
        List<Row> rows = new ArrayList<>();
        for (Call call : calls) {
            for (Peer peer : Peer.values()) {
                rows.add(row(call, peer, measurements));
            }
        }
        return rows;
    }

    private static Row row(Call call, Peer peer, Measurements measurements) {
        double ours = measurements.time(Ours.class, call.method);
        double same = measurements.time(peer.type, call.method);
        boolean isSame = !Double.isNaN(same);
        double other = isSame ? same : measurements.time(peer.type, call.otherwise);
        if (Double.isNaN(other)) {
            return new Row(
                    GROUP,
                    call.title,
                    Measurements.text(ours),
                    other,
                    peer.title + ": " + whyNot(peer),
                    call.goal(peer));
        }
        String reference = peer.title + (isSame ? "" : "'s nearest") + ", " + Measurements.text(other);
        return new Row(GROUP, call.title, Measurements.text(ours), ours / other, reference, call.goal(peer));
    }

    private static String whyNot(Peer peer) {
        return peer == Peer.JAVACPP && !BenchLibraries.hasJavaCpp() ? "not run: g++ is not installed" : "not supported";
    }
}
