package io.nativeheader.benchmarks;

import io.nativeheader.benchmarks.calls.CallTimes;
import io.nativeheader.benchmarks.cxx.CxxCallTimes;
import io.nativeheader.benchmarks.generation.GenerationTimes;
import io.nativeheader.benchmarks.startup.StartUpTimes;
import io.nativeheader.benchmarks.table.Machine;
import io.nativeheader.benchmarks.table.MarkdownTable;
import io.nativeheader.benchmarks.table.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs all benchmarks and writes their table. Arguments: a working folder, the number of JMH forks per call, of starts per program, and of
 * compilations per header. Zero skips a group.
 */
public final class AllBenchmarks {

    private AllBenchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int forks = Integer.parseInt(arguments[1]);
        int starts = Integer.parseInt(arguments[2]);
        int generations = Integer.parseInt(arguments[3]);
        List<Row> rows = new ArrayList<>();
        if (forks > 0) {
            rows.addAll(CallTimes.rows(forks));
            rows.addAll(CxxCallTimes.rows(forks));
        }
        if (starts > 0) {
            rows.addAll(new StartUpTimes(folder.resolve("start-up"), starts).rows());
        }
        if (generations > 0) {
            rows.addAll(new GenerationTimes(folder.resolve("generation"), generations).rows());
        }
        Machine machine = Machine.current()
                .with(CallTimes.conditions())
                .with("Start-up: the median of " + starts + " processes, Serial GC")
                .with("Generation: the median of " + generations + " compilations, each in a JVM of its own");
        MarkdownTable.write(folder.resolve("benchmarks.md"), machine, rows);
    }
}
