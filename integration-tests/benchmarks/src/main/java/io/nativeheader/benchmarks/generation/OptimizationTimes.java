package io.nativeheader.benchmarks.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures what each optimization of the processor saves: javac's CPU time with all of them, and without each one. The unit is javac's CPU
 * time for an empty class in the same run, so that results of different days and machines are comparable.
 *
 * <p>Arguments: a working folder, the number of rounds, and optionally other builds of the processor as {@code name=processor path}.
 * Each round updates the table {@code optimizations.md} in the folder. A later run reuses the folder.
 *
 * <p>The processor must be in a jar, because the JVM does not archive classes from folders.
 */
public final class OptimizationTimes {

    private static final List<Library> LIBRARIES = List.of(Library.SQLITE, Library.ZLIB, Library.GTK);

    private final Path folder;
    private final List<Setting> settings;
    private final Compilation empty;
    private final List<Usage> unit = new ArrayList<>();
    private final Map<Setting, Path> folders = new LinkedHashMap<>();
    private final Map<String, Path> sources = new LinkedHashMap<>();
    private final Map<String, Map<Setting, List<Usage>>> usages = new LinkedHashMap<>();

    private OptimizationTimes(Path folder, List<Setting> settings) throws IOException, InterruptedException {
        this.folder = folder;
        this.settings = settings;
        this.empty = Compilation.withoutProcessor(
                folder.resolve("empty"), List.of(Files.writeString(folder.resolve("Empty.java"), "class Empty {}\n")));
        for (Library library : LIBRARIES) {
            if (library.isInstalled()) {
                sources.put(library.header + ", whole", write(library, "whole", library.whole()));
                sources.put(library.header + ", one method", write(library, "one", library.one()));
            }
        }
        for (Setting setting : settings) {
            folders.put(setting, setting.prepare(folder));
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        List<Setting> variants = Arrays.stream(arguments)
                .skip(2)
                .map(argument -> argument.split("=", 2))
                .flatMap(parts -> Setting.variants(parts[0], parts[1]).stream())
                .toList();
        List<Setting> own = Stream.concat(Setting.cold().stream(), Setting.cached().stream())
                .toList();
        OptimizationTimes times = new OptimizationTimes(
                folder, Stream.concat(own.stream(), variants.stream()).toList());
        times.warm();
        for (int round = 1; round <= Integer.parseInt(arguments[1]); round++) {
            times.measure();
            Files.writeString(folder.resolve("optimizations.md"), times.table(round));
        }
    }

    private Path write(Library library, String what, String source) throws IOException {
        String name = library.name().toLowerCase(Locale.ROOT) + "_" + what + ".java";
        return Files.writeString(folder.resolve(name), source);
    }

    private void warm() throws IOException, InterruptedException {
        for (Path source : sources.values()) {
            for (Setting setting : settings) {
                setting.warm(folders.get(setting), source);
            }
        }
    }

    /** Runs all settings in turn, so that other load on the machine affects all of them. */
    private void measure() throws IOException, InterruptedException {
        for (Map.Entry<String, Path> source : sources.entrySet()) {
            unit.add(empty.run());
            for (Setting setting : settings) {
                Path own = folders.get(setting);
                setting.clear(own);
                usages.computeIfAbsent(source.getKey(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(setting, _ -> new ArrayList<>())
                        .add(setting.compilation(own, source.getValue()).run());
            }
        }
    }

    private String table(int rounds) {
        double seconds = Usage.median(unit).cpuSeconds();
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, """
                Medians of %d rounds. A unit is %.2f s of CPU: javac of an empty class, median of %d.

                | | | units | of `cold` |
                |---|---|--:|--:|
                """, rounds, seconds, unit.size()));
        usages.forEach((what, figures) -> {
            double cold = Usage.median(figures.get(settings.getFirst())).cpuSeconds();
            figures.forEach((setting, runs) -> {
                double cpu = Usage.median(runs).cpuSeconds();
                table.append(String.format(
                        Locale.ROOT, "| %s | %s | %.2f | %.2f |%n", what, setting.name(), cpu / seconds, cpu / cold));
            });
        });
        return table.toString();
    }
}
