package io.nativeheader.benchmarks;

import io.nativeheader.benchmarks.calls.CallTimes;
import io.nativeheader.benchmarks.startup.StartUpTimes;
import io.nativeheader.benchmarks.table.Machine;
import io.nativeheader.benchmarks.table.MarkdownTable;
import io.nativeheader.benchmarks.table.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs all benchmarks and writes their table. Arguments: a folder for files, how many forks JMH has for each call, and how often each
 * program is started.
 */
public final class AllBenchmarks {

    private AllBenchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int forks = Integer.parseInt(arguments[1]);
        int starts = Integer.parseInt(arguments[2]);
        List<Row> rows = new ArrayList<>();
        rows.addAll(CallTimes.rows(forks));
        rows.addAll(new StartUpTimes(folder.resolve("start-up"), starts).rows());
        Machine machine = Machine.current()
                .with(CallTimes.conditions())
                .with("Start-up: the median of " + starts + " processes, Serial GC");
        MarkdownTable.write(folder.resolve("benchmarks.md"), machine, rows);
    }
}
