package io.nativeheader.benchmarks.cxx;

import io.nativeheader.benchmarks.calls.CallTimes;
import io.nativeheader.benchmarks.calls.Measurements;
import io.nativeheader.benchmarks.table.Goal;
import io.nativeheader.benchmarks.table.Machine;
import io.nativeheader.benchmarks.table.MarkdownTable;
import io.nativeheader.benchmarks.table.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** Measures the steady-state cost of calling C++, with C through stubs and with JavaCPP in one run. */
public final class CxxCallTimes {

    private static final String GROUP = "C++";

    private CxxCallTimes() {}

    /** Arguments: the file for the table, and the number of rounds. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        List<Row> rows = rows(Integer.parseInt(arguments[1]));
        MarkdownTable.write(Path.of(arguments[0]), Machine.current().with(CallTimes.conditions()), rows);
    }

    /** Runs all calls in the given number of rounds. */
    public static List<Row> rows(int rounds) throws RunnerException {
        List<String> methods =
                Stream.of(CxxCall.values()).map(call -> call.method).toList();
        Measurements measurements = Measurements.of(CxxContestant.class, methods, CxxJavaCpp.class, rounds);
        List<Row> rows = new ArrayList<>();
        for (CxxCall call : CxxCall.values()) {
            Goal most = call.most == Double.POSITIVE_INFINITY ? Goal.NONE : Goal.of(call.most);
            rows.add(row(call, "C through a stub", CStub.class, most, measurements));
            rows.add(row(call, "JavaCPP", CxxJavaCpp.class, Goal.AHEAD, measurements));
        }
        return rows;
    }

    private static Row row(
            CxxCall call, String title, Class<? extends CxxContestant> peer, Goal goal, Measurements measurements) {
        double ours = measurements.time(CxxOurs.class, call.method);
        double other = measurements.time(peer, call.method);
        String reference =
                title + (Double.isNaN(other) ? ": not run: g++ is not installed" : ", " + Measurements.text(other));
        return new Row(GROUP, call.title, Measurements.text(ours), ours / other, reference, goal);
    }
}
