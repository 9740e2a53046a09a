package io.nativeheader.benchmarks.startup;

import io.nativeheader.benchmarks.calls.BenchLibraries;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run of a program in its own JVM. */
record JavaProcess(List<String> options, List<String> command, int answer, Path folder) {

    static JavaProcess of(Starter starter, Program program, Path folder) {
        String classPath =
                starter.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> options = List.of(
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-D" + BenchLibraries.FOLDER + "=" + BenchLibraries.folder(),
                "-Dnativeheader.library.bench=" + BenchLibraries.folder(),
                "-classpath",
                classPath);
        return new JavaProcess(
                options, List.of(starter.main.getName(), program.argument), starter.answer(program), folder);
    }

    /** Runs the program and returns its time in nanoseconds. */
    long time() throws IOException, InterruptedException {
        return run(List.of());
    }

    /** Runs the program and returns the number of classes loaded, including those from the class archive. */
    long loadedClasses() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path log = folder.resolve("classes.log");
        run(List.of("-Xlog:class+load=info:file=" + log + ":none"));
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" source: ")).count();
        }
    }

    private long run(List<String> furtherOptions) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(furtherOptions);
        all.addAll(options);
        all.addAll(command);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        long time = System.nanoTime() - start;
        if (!output.strip().equals(String.valueOf(answer))) {
            throw new IOException(command + " should print " + answer + ":\n" + output);
        }
        return time;
    }
}
