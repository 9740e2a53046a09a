package io.nativeheader.benchmarks.startup;

import io.nativeheader.benchmarks.table.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures processes that call C once or a few times: their run time, and the number of loaded classes. */
public final class StartUpTimes {

    private static final String GROUP = "Start-up";

    private final Path folder;
    private final int runs;

    /**
     * Measures in a working folder.
     *
     * @param runs the number of runs of each program. Results are medians.
     */
    public StartUpTimes(Path folder, int runs) {
        this.folder = folder;
        this.runs = runs;
    }

    /** Runs all programs in turn, repeatedly, so that other load on the machine affects all of them. */
    public List<Row> rows() throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (Program program : Program.values()) {
            rows.addAll(rows(program));
        }
        return rows;
    }

    private List<Row> rows(Program program) throws IOException, InterruptedException {
        Map<Starter, List<Long>> times = new EnumMap<>(Starter.class);
        Map<Starter, String> figures = new EnumMap<>(Starter.class);
        for (int run = 0; run < runs; run++) {
            for (Starter starter : Starter.values()) {
                times.computeIfAbsent(starter, _ -> new ArrayList<>())
                        .add(JavaProcess.of(starter, program, folder).time());
            }
        }
        for (Starter starter : Starter.values()) {
            long classes = JavaProcess.of(starter, program, folder).loadedClasses();
            figures.put(
                    starter,
                    String.format(Locale.ROOT, "%.1f ms, %,d classes", median(times.get(starter)) / 1e6, classes));
        }
        double ours = median(times.get(Starter.OURS));
        List<Row> rows = new ArrayList<>();
        for (Starter other : Starter.values()) {
            if (other != Starter.OURS) {
                rows.add(new Row(
                        GROUP,
                        program.title,
                        figures.get(Starter.OURS),
                        ours / median(times.get(other)),
                        other.title + ", " + figures.get(other),
                        other.goal));
            }
        }
        return rows;
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().skip((times.size() - 1) / 2).findFirst().orElseThrow();
    }
}
