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
import java.util.stream.Stream;

/** Measures Maven compiling a module that binds all of {@code sqlite3.h}. */
final class MavenTimes {

    /** System property with Maven's home. Without it, nothing is measured. */
    private static final String MAVEN = "maven.home";

    /** System property with the version of maven-compiler-plugin. */
    private static final String PLUGIN = "benchmarks.compilerPlugin";

    private static final Library LIBRARY = Library.SQLITE;

    private final Path folder;
    private final Map<Kind, MavenBuild> builds = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Double>> seconds = new EnumMap<>(Kind.class);

    private MavenTimes(Path folder) {
        this.folder = folder;
    }

    static List<Row> rows(Path folder, int runs) throws IOException, InterruptedException {
        String what = LIBRARY.header + ", whole, in Maven";
        if (System.getProperty(MAVEN) == null || System.getProperty(PLUGIN) == null || !LIBRARY.isInstalled()) {
            String needs = "not run: needs -D" + MAVEN + ", -D" + PLUGIN + " and " + LIBRARY.header;
            return List.of(new Row(GenerationTimes.GROUP, what, needs, Double.NaN, "", Goal.NONE));
        }
        MavenTimes times = new MavenTimes(folder);
        times.prepare();
        for (int run = 0; run < runs; run++) {
            for (Kind kind : Kind.values()) {
                times.run(kind);
            }
        }
        return List.of(times.row(what, Kind.COLD, Goal.NONE), times.row(what + ", again", Kind.AGAIN, Goal.of(1.3)));
    }

    private enum Kind {
        COLD,
        AGAIN,
        /** The generated sources as sources of the module, without the processor. */
        JAVAC
    }

    private void prepare() throws IOException, InterruptedException {
        Compilation.delete(folder);
        for (Kind kind : Kind.values()) {
            Path own = folder.resolve(kind.name().toLowerCase(Locale.ROOT));
            builds.put(
                    kind,
                    new MavenBuild(Path.of(System.getProperty(MAVEN), "bin", "mvn"), System.getProperty(PLUGIN), own));
            seconds.put(kind, new ArrayList<>());
        }
        builds.get(Kind.COLD)
                .prepare(
                        LIBRARY.whole(),
                        Stream.concat(Compilation.PROCESSOR.stream(), Stream.of(Compilation.COLD))
                                .toList());
        builds.get(Kind.AGAIN).prepare(LIBRARY.whole(), Compilation.PROCESSOR);
        builds.get(Kind.AGAIN).seconds();
        builds.get(Kind.JAVAC).prepare(LIBRARY.whole(), List.of("-proc:none"));
        copyGenerated();
    }

    private void copyGenerated() throws IOException {
        Path generated = builds.get(Kind.AGAIN).folder().resolve("target/generated-sources/annotations");
        Path sources = builds.get(Kind.JAVAC).folder().resolve("src/main/java");
        for (Path file : Output.files(generated, ".java")) {
            Path copy = sources.resolve(generated.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private void run(Kind kind) throws IOException, InterruptedException {
        seconds.get(kind).add(builds.get(kind).seconds());
    }

    private double median(Kind kind) {
        return Usage.middle(seconds.get(kind));
    }

    private String text(Kind kind) {
        return String.format(Locale.ROOT, "%.2f s", median(kind));
    }

    private Row row(String what, Kind kind, Goal goal) {
        return new Row(
                GenerationTimes.GROUP,
                what,
                text(kind),
                median(kind) / median(Kind.JAVAC),
                "Maven with what it generates, without the processor, " + text(Kind.JAVAC),
                goal);
    }
}
