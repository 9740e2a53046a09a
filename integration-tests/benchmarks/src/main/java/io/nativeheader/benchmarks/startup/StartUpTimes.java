package io.nativeheader.benchmarks.startup;

import io.nativeheader.benchmarks.table.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The time of a whole process that calls C once or a few times, and the number of classes that it loads. */
public final class StartUpTimes {

    private static final String GROUP = "Start-up";

    private final Path folder;
    private final int runs;

    /**
     * @param folder for files
     * @param runs of each program, of which the median counts
     */
    public StartUpTimes(Path folder, int runs) {
        this.folder = folder;
        this.runs = runs;
    }

    /** Runs all programs in turn, time and again, so that what else the machine does meets each of them. */
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
                        other.reach));
            }
        }
        return rows;
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().skip((times.size() - 1) / 2).findFirst().orElseThrow();
    }
}
