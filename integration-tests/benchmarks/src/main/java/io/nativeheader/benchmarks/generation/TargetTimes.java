package io.nativeheader.benchmarks.generation;

import io.nativeheader.NativeHeader;
import io.nativeheader.benchmarks.calls.BenchLibraries;
import io.nativeheader.benchmarks.table.Goal;
import io.nativeheader.benchmarks.table.Row;
import io.nativeheader.runtime.RunningPlatform;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures what a binding for four targets costs compared with one for this platform only: calls, field accesses, start-up and the build. */
final class TargetTimes {

    private static final List<String> CALLS =
            List.of("call with a `long`", "call with a struct's address", "struct field, four gets and sets");

    /** The largest acceptable time of a further target in seconds. */
    private static final double MOST_SECONDS = 0.4;

    private TargetTimes() {}

    /** Measures in turn: the binding for one target, the one for four. */
    static List<Row> rows(Path folder, int runs) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        if (runs == 0) {
            return rows;
        }
        String here = RunningPlatform.name();
        List<String> four = Stream.concat(
                        Stream.of(here),
                        Stream.of("linux-x86_64", "linux-aarch64", "linux-riscv64", "windows-x86_64", "macos-aarch64")
                                .filter(target -> !target.equals(here)))
                .limit(4)
                .toList();
        rows.addAll(calls(folder, List.of(here), four, runs));
        rows.addAll(builds(folder, List.of(here), four, runs));
        return rows;
    }

    private static Compilation compilation(Path folder, Path source, List<String> targets) {
        return Compilation.withProcessor(
                folder.resolve("for" + targets.size()),
                source,
                Compilation.COLD,
                "-Anativeheader.targets=" + String.join(",", targets));
    }

    private static List<Row> calls(Path folder, List<String> one, List<String> four, int runs)
            throws IOException, InterruptedException {
        Path work = Files.createDirectories(folder.resolve("calls"));
        Path source = Files.writeString(work.resolve("TargetCalls.java"), program());
        List<double[]> fastest = new ArrayList<>();
        List<Long> classes = new ArrayList<>();
        List<Path> outputs = new ArrayList<>();
        for (List<String> targets : List.of(one, four)) {
            Compilation compilation = compilation(work, source, targets);
            compilation.run();
            Path output = compilation.folder().resolve("classes");
            outputs.add(output);
            fastest.add(times(output));
            classes.add(loadedClasses(output));
        }
        for (int run = 1; run < runs; run++) {
            for (int i = 0; i < outputs.size(); i++) {
                double[] before = fastest.get(i);
                double[] times = times(outputs.get(i));
                Arrays.setAll(before, call -> Math.min(before[call], times[call]));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int call = 0; call < CALLS.size(); call++) {
            double ours = fastest.getLast()[call];
            double same = fastest.getFirst()[call];
            rows.add(row(
                    CALLS.get(call) + ", four targets",
                    text(ours),
                    ours / same,
                    "one target, " + text(same),
                    Goal.of(1.02)));
        }
        rows.add(row(
                "classes loaded by these calls, four targets",
                classes.getLast().toString(),
                (double) classes.getLast() / classes.getFirst(),
                "one target, " + classes.getFirst(),
                Goal.of(1)));
        return rows;
    }

    private static String text(double nanoseconds) {
        return String.format(Locale.ROOT, "%.2f ns", nanoseconds);
    }

    private static String program() throws IOException {
        try (InputStream text = TargetTimes.class.getResourceAsStream("TargetCalls.program")) {
            Path headers = Path.of("src/main/c").toAbsolutePath();
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).formatted(headers);
        }
    }

    /** Returns the CPU nanoseconds of each call. */
    private static double[] times(Path classes) throws IOException, InterruptedException {
        return run(classes, List.of(), List.of())
                .lines()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static long loadedClasses(Path classes) throws IOException, InterruptedException {
        Path log = classes.resolveSibling("classes.log");
        run(classes, List.of("-Xlog:class+load=info:file=" + log + ":none"), List.of("once"));
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" source: ")).count();
        }
    }

    private static String run(Path classes, List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dnativeheader.library.bench=" + BenchLibraries.folder(),
                "-classpath",
                classes + File.pathSeparator + Compilation.locationOf(NativeHeader.class),
                "p.TargetCalls"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + ":\n" + output);
        }
        return output;
    }

    private static List<Row> builds(Path folder, List<String> one, List<String> four, int runs)
            throws IOException, InterruptedException {
        Path work = Files.createDirectories(folder.resolve("zlib"));
        Path source = Files.writeString(work.resolve("Whole.java"), Library.ZLIB.whole());
        Compilation first = compilation(work, source, one);
        Compilation all = compilation(work, source, four);
        List<Usage> firsts = new ArrayList<>();
        List<Usage> alls = new ArrayList<>();
        try {
            for (int run = 0; run < runs; run++) {
                firsts.add(first.run());
                alls.add(all.run());
            }
        } catch (IOException lacksHeaders) {
            String reason =
                    lacksHeaders.getMessage().lines().skip(1).findFirst().orElse("");
            return List.of(row("zlib.h, whole, four targets", "not built: " + reason, Double.NaN, "", Goal.NONE));
        }
        Usage of1 = Usage.median(firsts);
        Usage of4 = Usage.median(alls);
        return List.of(row(
                "zlib.h, whole, each further target of four",
                of4.text(),
                (of4.seconds() - of1.seconds()) / (four.size() - 1),
                "seconds above one target, " + of1.text(),
                Goal.of(MOST_SECONDS)));
    }

    private static Row row(String what, String figure, double ratio, String reference, Goal goal) {
        return new Row("Several targets", what, figure, ratio, reference, goal);
    }
}
