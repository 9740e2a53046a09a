package io.nativeheader.benchmarks.generation;

import io.nativeheader.benchmarks.table.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures javac with the processor. */
public final class GenerationTimes {

    static final String GROUP = "Generation";

    private static final List<Integer> DECLARATIONS = List.of(1_000, 5_000, 20_000, 50_000);

    private final Path folder;
    private final int runs;

    /**
     * Measures in a working folder.
     *
     * @param runs the number of runs of each javac. Results are medians.
     */
    public GenerationTimes(Path folder, int runs) {
        this.folder = folder.toAbsolutePath();
        this.runs = runs;
    }

    /** Runs all benchmarks. Those of one header alternate, so that other load on the machine affects all of them. */
    public List<Row> rows() throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (Library library : Library.values()) {
            rows.addAll(LibraryTimes.rows(library, folder, runs));
        }
        rows.addAll(CommentTimes.rows(CommentTimes.LIBRARIES, folder.resolve("comments"), runs));
        rows.addAll(TargetTimes.rows(folder.resolve("targets"), runs));
        rows.addAll(MavenTimes.rows(folder.resolve("maven"), runs));
        rows.addAll(Growth.rows(folder.resolve("growth"), DECLARATIONS, runs));
        return rows;
    }
}
