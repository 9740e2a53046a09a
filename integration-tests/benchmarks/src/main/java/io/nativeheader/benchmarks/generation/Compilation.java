package io.nativeheader.benchmarks.generation;

import io.nativeheader.NativeHeader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run of javac in its own JVM.
 *
 * @param folder the working folder. Each run first empties {@code classes} and {@code sources} in it. The cache is next to it.
 * @param jvmOptions JVM options, such as {@code -XX:TieredStopAtLevel=1}
 * @param options javac options other than the folders and the class path
 * @param sources the files to compile
 */
record Compilation(Path folder, List<String> jvmOptions, List<String> options, List<Path> sources) {

    /** Parses each header, as if there were no earlier build. */
    static final String COLD = "-Anativeheader.cache=off";

    /** Parses headers in javac's process. */
    static final String HERE = "-Anativeheader.worker=off";

    /** javac options for the processor. */
    static final List<String> PROCESSOR = List.of(
            "-processorpath",
            System.getProperty("java.class.path"),
            "-processor",
            "io.nativeheader.processor.NativeHeaderProcessor");

    static Compilation withProcessor(Path folder, Path source, String... furtherOptions) {
        List<String> options = new ArrayList<>(PROCESSOR);
        // The default time limit is too short for the largest headers.
        options.add("-Anativeheader.seconds=1000");
        options.addAll(List.of(furtherOptions));
        return new Compilation(folder, List.of(), options, List.of(source));
    }

    /** Returns a compilation with a processor that only writes existing sources from a folder. */
    static Compilation copying(Path folder, Path source, Path generated) {
        List<String> options = List.of(
                "-processorpath",
                locationOf(CopyingProcessor.class),
                "-processor",
                CopyingProcessor.class.getName(),
                "-A" + CopyingProcessor.FOLDER + "=" + generated);
        return new Compilation(folder, List.of(), options, List.of(source));
    }

    static Compilation withoutProcessor(Path folder, List<Path> sources) {
        return new Compilation(folder, List.of(), List.of("-proc:none"), sources);
    }

    /** Returns the same compilation with another JVM option. */
    Compilation with(Path otherFolder, String jvmOption) {
        return new Compilation(otherFolder, List.of(jvmOption), options, sources);
    }

    /** Returns the same compilation with another build of the processor. */
    Compilation by(String processorPath) {
        List<String> others = new ArrayList<>(options);
        others.set(others.indexOf("-processorpath") + 1, processorPath);
        return new Compilation(folder, jvmOptions, others, sources);
    }

    Usage run() throws IOException, InterruptedException {
        for (Path made : List.of(folder.resolve("classes"), folder.resolve("sources"))) {
            delete(made);
            Files.createDirectories(made);
        }
        Path figures = folder.resolve("figures");
        ProcessBuilder builder = new ProcessBuilder(command(figures)).redirectErrorStream(true);
        builder.environment()
                .put(
                        "XDG_CACHE_HOME",
                        folder.resolveSibling("cache").toAbsolutePath().toString());
        long start = System.nanoTime();
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (status != 0) {
            throw new IOException("javac exited with " + status + " in " + folder + ":\n" + output);
        }
        String[] numbers = Files.readString(figures).strip().split(" ");
        return new Usage(
                seconds,
                (Double.parseDouble(numbers[0]) + Double.parseDouble(numbers[1])) / 1e9,
                Double.parseDouble(numbers[2]) / 1e6);
    }

    /** Returns the output of the last run. */
    Output output() throws IOException {
        return Output.of(folder.resolve("sources"), folder.resolve("classes"));
    }

    private List<String> command(Path figures) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-d",
                folder.resolve("classes").toString(),
                "-s",
                folder.resolve("sources").toString(),
                "-classpath",
                locationOf(NativeHeader.class)));
        arguments.addAll(options);
        sources.forEach(source -> arguments.add(source.toString()));
        Path file = Files.writeString(
                folder.resolve("arguments"),
                arguments.stream()
                        .map(argument -> '"' + argument.replace("\\", "\\\\") + '"')
                        .collect(Collectors.joining("\n")));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                locationOf(JavacProbe.class),
                JavacProbe.class.getName(),
                figures.toString(),
                "@" + file));
        return command;
    }

    /** Returns the jar or folder that contains a class. */
    static String locationOf(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    /** Deletes a folder if it exists. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
