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

/** Measures binding a header: as a whole, with 20 functions, from the cache, and javac's share of the time. */
final class LibraryTimes {

    private static final double MOST_MEGABYTES = 500;

    private final Library library;
    private final Path folder;
    private final Map<Kind, Compilation> compilations = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Usage>> usages = new EnumMap<>(Kind.class);

    private LibraryTimes(Library library, Path folder) {
        this.library = library;
        this.folder = folder;
    }

    /** Returns the results, or one row stating that the header is not installed. */
    static List<Row> rows(Library library, Path folder, int runs) throws IOException, InterruptedException {
        if (!library.isInstalled()) {
            return List.of(row(library.header, "not installed: pkg-config has no " + library.pkgConfig));
        }
        LibraryTimes times =
                new LibraryTimes(library, folder.resolve(library.name().toLowerCase(Locale.ROOT)));
        times.prepare();
        for (int run = 0; run < runs; run++) {
            times.runAll();
        }
        return times.rows();
    }

    private enum Kind {
        /** An empty class without the processor: the unit of CPU time. */
        EMPTY,
        WHOLE,
        /** With only the C1 compiler. */
        WHOLE_C1,
        /** With the cache of an earlier build. */
        WHOLE_AGAIN,
        /** With a processor that only copies the generated sources. */
        WHOLE_COPIED,
        /** The sources that {@link #WHOLE} generated, without the processor. */
        WHOLE_JAVAC,
        DECLARED,
        /** The same without a worker process. */
        DECLARED_HERE,
        /** The same interface without the processor. */
        DECLARED_JAVAC
    }

    /** Prepares the generated sources and the cache that other kinds need. */
    private void prepare() throws IOException, InterruptedException {
        Compilation.delete(folder);
        Files.createDirectories(folder);
        Path whole = Files.writeString(folder.resolve("Whole.java"), library.whole());
        Path declared = Files.writeString(folder.resolve("Declared.java"), library.declared());
        Compilation cold = Compilation.withProcessor(folderOf(Kind.WHOLE), whole, Compilation.COLD);
        cold.run();
        Path kept = Files.move(
                folderOf(Kind.WHOLE).resolve("sources"), folderOf(Kind.WHOLE).resolve("kept"));
        List<Path> sources = new ArrayList<>(Output.files(kept, ".java"));
        sources.add(whole);
        Compilation again = Compilation.withProcessor(folderOf(Kind.WHOLE_AGAIN), whole);
        again.run();
        Path nothing = Files.writeString(folder.resolve("Empty.java"), "class Empty {}\n");
        compilations.put(Kind.EMPTY, Compilation.withoutProcessor(folderOf(Kind.EMPTY), List.of(nothing)));
        compilations.put(Kind.WHOLE, cold);
        compilations.put(Kind.WHOLE_C1, cold.with(folderOf(Kind.WHOLE_C1), "-XX:TieredStopAtLevel=1"));
        compilations.put(Kind.WHOLE_AGAIN, again);
        compilations.put(Kind.WHOLE_COPIED, Compilation.copying(folderOf(Kind.WHOLE_COPIED), whole, kept));
        compilations.put(Kind.WHOLE_JAVAC, Compilation.withoutProcessor(folderOf(Kind.WHOLE_JAVAC), sources));
        compilations.put(Kind.DECLARED, Compilation.withProcessor(folderOf(Kind.DECLARED), declared, Compilation.COLD));
        compilations.put(
                Kind.DECLARED_HERE,
                Compilation.withProcessor(folderOf(Kind.DECLARED_HERE), declared, Compilation.COLD, Compilation.HERE));
        compilations.put(
                Kind.DECLARED_JAVAC, Compilation.withoutProcessor(folderOf(Kind.DECLARED_JAVAC), List.of(declared)));
    }

    private void runAll() throws IOException, InterruptedException {
        for (Kind kind : Kind.values()) {
            usages.computeIfAbsent(kind, _ -> new ArrayList<>())
                    .add(compilations.get(kind).run());
        }
    }

    private List<Row> rows() throws IOException {
        Usage empty = usage(Kind.EMPTY);
        Usage whole = usage(Kind.WHOLE);
        Usage again = usage(Kind.WHOLE_AGAIN);
        Usage javac = usage(Kind.WHOLE_JAVAC);
        Usage declared = usage(Kind.DECLARED);
        Usage declaredJavac = usage(Kind.DECLARED_JAVAC);
        String header = library.header;
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                header + ", whole",
                figure(Kind.WHOLE),
                whole.cpuSeconds() / empty.cpuSeconds(),
                "CPU of javac for an empty class, " + empty.text(),
                Goal.NONE));
        rows.add(row(
                header + ", whole",
                figure(Kind.WHOLE),
                whole.megabytes() / MOST_MEGABYTES,
                "500 MB",
                library == Library.GTK ? Goal.of(1) : Goal.NONE));
        rows.add(row(
                header + ", what it generates, by javac alone",
                javac.text(),
                javac.cpuSeconds() / whole.cpuSeconds(),
                "CPU of whole",
                Goal.NONE));
        rows.add(row(
                header + ", whole, -J-XX:TieredStopAtLevel=1",
                usage(Kind.WHOLE_C1).text(),
                usage(Kind.WHOLE_C1).cpuSeconds() / whole.cpuSeconds(),
                "CPU of whole",
                Goal.NONE));
        rows.add(row(
                header + ", whole, again",
                again.text(),
                again.seconds() / javac.seconds(),
                "time of javac alone",
                Goal.of(1.3)));
        rows.add(row(
                header + ", whole, again",
                again.text(),
                again.cpuSeconds() / javac.cpuSeconds(),
                "CPU of javac alone",
                Goal.of(1.3)));
        Usage copied = usage(Kind.WHOLE_COPIED);
        rows.add(row(
                header + ", whole, again",
                again.text(),
                again.cpuSeconds() / copied.cpuSeconds(),
                "CPU with a processor that writes the same sources, " + copied.text(),
                Goal.NONE));
        rows.add(row(
                header + ", 20 methods",
                figure(Kind.DECLARED),
                declared.seconds() - declaredJavac.seconds(),
                "seconds above javac without processor, " + declaredJavac.text(),
                Goal.of(1)));
        Usage here = usage(Kind.DECLARED_HERE);
        rows.add(row(
                header + ", 20 methods, -Anativeheader.worker=off",
                here.text(),
                here.seconds() - declaredJavac.seconds(),
                "seconds above javac without processor",
                Goal.NONE));
        return rows;
    }

    private Usage usage(Kind kind) {
        return Usage.median(usages.get(kind));
    }

    private String figure(Kind kind) throws IOException {
        return usage(kind).text() + ", " + compilations.get(kind).output().text();
    }

    private Path folderOf(Kind kind) {
        return folder.resolve(kind.name().toLowerCase(Locale.ROOT));
    }

    private static Row row(String what, String figure) {
        return row(what, figure, Double.NaN, "", Goal.NONE);
    }

    private static Row row(String what, String figure, double ratio, String reference, Goal goal) {
        return new Row(GenerationTimes.GROUP, what, figure, ratio, reference, goal);
    }
}
