package io.nativeheader.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures the run time of javac for an interface with helper stubs, relative to the same number of plain functions. Arguments: a working
 * folder, the number of runs per median, and the numbers of helpers.
 */
public final class HelperTimes {

    private final Path folder;
    private final int runs;

    private final List<Integer> counts;

    private HelperTimes(Path folder, int runs, List<Integer> counts) {
        this.folder = folder;
        this.runs = runs;
        this.counts = counts;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Integer> counts =
                Stream.of(arguments).skip(2).map(Integer::valueOf).toList();
        System.out.print(new HelperTimes(Path.of(arguments[0]), Integer.parseInt(arguments[1]), counts).table());
    }

    /** How the interface's methods call C. */
    private enum Kind {
        /** By symbol. */
        FUNCTIONS("functions", false, List.of()),
        /** Through stubs, compiled in each run. */
        COMPILED("helpers, compiled", true, List.of("-Anativeheader.cache=off")),
        /** Through stubs, taken from the cache. */
        CACHED("helpers, cached", true, List.of());

        private final String title;
        private final boolean helpers;
        private final List<String> options;

        Kind(String title, boolean helpers, List<String> options) {
            this.title = title;
            this.helpers = helpers;
            this.options = options;
        }
    }

    /** Returns a table with a line for each count and kind: milliseconds, and the ratio to plain functions. */
    String table() throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder("%-6s %-18s %8s %7s%n".formatted("count", "", "ms", "ratio"));
        for (int count : counts) {
            List<List<Long>> times = Stream.of(Kind.values())
                    .<List<Long>>map(kind -> new ArrayList<>())
                    .toList();
            for (int run = -1; run < runs; run++) {
                for (Kind kind : Kind.values()) {
                    long time = compile(count, kind);
                    if (run >= 0) {
                        times.get(kind.ordinal()).add(time);
                    }
                }
            }
            double reference = median(times.get(Kind.FUNCTIONS.ordinal()));
            for (Kind kind : Kind.values()) {
                double median = median(times.get(kind.ordinal()));
                table.append(String.format(
                        Locale.ROOT, "%-6d %-18s %8.0f %7.2f%n", count, kind.title, median / 1e6, median / reference));
            }
        }
        return table.toString();
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().skip((times.size() - 1) / 2).findFirst().orElseThrow();
    }

    /** Runs javac with the processor in a new JVM, and returns its time in nanoseconds. */
    private long compile(int count, Kind kind) throws IOException, InterruptedException {
        Path own = folder.resolve(kind + "-" + count);
        delete(own);
        Files.createDirectories(own.resolve("classes"));
        Files.writeString(own.resolve("many.h"), header(count, kind.helpers));
        Path source = Files.writeString(
                own.resolve("Many.java"),
                "@io.nativeheader.NativeHeader(\"many.h\") interface Many extends ManyHeader {}\n");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J--enable-native-access=ALL-UNNAMED",
                "-d",
                own.resolve("classes").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-processor",
                "io.nativeheader.processor.NativeHeaderProcessor",
                "-Anativeheader.includePath=" + own));
        command.addAll(kind.options);
        command.add(source.toString());
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        long time = System.nanoTime() - start;
        if (status != 0) {
            throw new IOException("javac exited with " + status + ":\n" + output);
        }
        return time;
    }

    private static String header(int count, boolean helpers) {
        StringBuilder header = new StringBuilder();
        for (int i = 0; i < count; i++) {
            header.append(
                    helpers
                            ? "static inline int f%d(int x) { return x + %1$d; }\n".formatted(i)
                            : "int f%d(int x);\n".formatted(i));
        }
        return header.toString();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
