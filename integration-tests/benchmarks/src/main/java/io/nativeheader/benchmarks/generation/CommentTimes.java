package io.nativeheader.benchmarks.generation;

import io.nativeheader.benchmarks.table.Goal;
import io.nativeheader.benchmarks.table.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures how much CPU time C's comments cost: whole headers with and without them, cold and with the cache of an earlier build. */
public final class CommentTimes {

    static final List<Library> LIBRARIES = List.of(Library.SQLITE, Library.GTK);

    private static final Goal AT_MOST_A_TENTH = Goal.of(1.1);

    private enum Kind {
        /** First, because the first worker writes the archive of classes, which shall have those that read comments. */
        COLD_ON("on", Compilation.COLD),
        COLD_OFF("off", Compilation.COLD),
        CACHED_ON("on"),
        CACHED_OFF("off");

        private final String[] options;

        Kind(String comments, String... others) {
            List<String> all = new ArrayList<>(List.of(others));
            all.add("-Anativeheader.comments=" + comments);
            this.options = all.toArray(String[]::new);
        }
    }

    private final Library library;
    private final Map<Kind, Compilation> compilations = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Usage>> usages = new EnumMap<>(Kind.class);

    private CommentTimes(Library library, Path folder) throws IOException {
        this.library = library;
        Files.createDirectories(folder);
        Path source = Files.writeString(folder.resolve("Whole.java"), library.whole());
        for (Kind kind : Kind.values()) {
            Path own = folder.resolve(kind.name().toLowerCase(Locale.ROOT));
            compilations.put(kind, Compilation.withProcessor(own, source, kind.options));
            usages.put(kind, new ArrayList<>());
        }
    }

    /** Prints the rows as text. Arguments: a working folder and the number of rounds. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        for (Row row : rows(LIBRARIES, Path.of(arguments[0]).toAbsolutePath(), Integer.parseInt(arguments[1]))) {
            System.out.printf(
                    Locale.ROOT, "%s: %s; %.3f of %s%n", row.what(), row.figure(), row.ratio(), row.reference());
        }
    }

    static List<Row> rows(List<Library> libraries, Path folder, int rounds) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (Library library : libraries) {
            if (library.isInstalled()) {
                Path own = folder.resolve(library.name().toLowerCase(Locale.ROOT));
                CommentTimes times = new CommentTimes(library, own);
                times.measure(rounds);
                rows.add(times.row("cold", Kind.COLD_ON, Kind.COLD_OFF));
                rows.add(times.row("again", Kind.CACHED_ON, Kind.CACHED_OFF));
            }
        }
        return rows;
    }

    /** Runs each compilation once to fill the caches, and then all of them in turn, forwards and backwards. */
    private void measure(int rounds) throws IOException, InterruptedException {
        for (Kind kind : Kind.values()) {
            compilations.get(kind).run();
        }
        for (int round = 0; round < rounds; round++) {
            List<Kind> order = List.of(Kind.values());
            for (Kind kind : round % 2 == 0 ? order : order.reversed()) {
                usages.get(kind).add(compilations.get(kind).run());
            }
        }
    }

    private Row row(String what, Kind on, Kind off) throws IOException {
        Usage with = Usage.median(usages.get(on));
        Usage without = Usage.median(usages.get(off));
        return new Row(
                GenerationTimes.GROUP,
                library.header + ", whole, " + what + ", with comments",
                with.text() + ", " + compilations.get(on).output().text(),
                with.cpuSeconds() / without.cpuSeconds(),
                "CPU without comments, " + without.text() + ", "
                        + compilations.get(off).output().text(),
                AT_MOST_A_TENTH);
    }
}
