package io.nativeheader.doctor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The processor's jar with the jars it needs, laid out and run as users do. */
record ProcessorJar(Path jar) {

    private static final String VERSION = "0.1.0-SNAPSHOT";

    /** Repository folders of this build's jars, by file name prefix. */
    private static final Map<String, String> ARTIFACTS = Map.of(
            "native-header-processor", "io/nativeheader/native-header-processor/" + VERSION,
            "native-header", "io/nativeheader/native-header/" + VERSION,
            "javapoet", "com/palantir/javapoet/javapoet",
            "picocli", "info/picocli/picocli",
            "commonmark", "org/commonmark/commonmark",
            "llvm", "org/bytedeco/llvm");

    /** Result of a run. {@code output} combines both streams. */
    record Run(int exitCode, String output) {}

    /** Places all jars in one folder. */
    static ProcessorJar inOneFolder(Path folder) throws IOException {
        for (Path jar : jars()) {
            place(jar, folder.resolve(jar.getFileName()));
        }
        return new ProcessorJar(processor(folder));
    }

    /** Places each jar in its folder of a Maven repository. */
    static ProcessorJar inARepository(Path repository) throws IOException {
        for (Path jar : jars()) {
            place(jar, repository.resolve(folder(jar)).resolve(jar.getFileName()));
        }
        return new ProcessorJar(processor(repository));
    }

    private static Path folder(Path jar) {
        String name = jar.getFileName().toString();
        String folder = artifact(name);
        if (folder.endsWith(VERSION)) {
            return Path.of(folder);
        }
        String version = name.replaceFirst("^[a-z]+-", "").replaceFirst("(-(linux|macosx|windows)-.*)?\\.jar$", "");
        return Path.of(folder, version);
    }

    private static String artifact(String name) {
        return ARTIFACTS.entrySet().stream()
                .filter(entry -> name.matches(entry.getKey() + "-\\d.*\\.jar"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static List<Path> jars() {
        return Arrays.stream(classPath().split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> !artifact(path.getFileName().toString()).isEmpty())
                .toList();
    }

    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Copies the jar, or links it if it is LLVM's, which has 145 MB. */
    private static void place(Path jar, Path at) throws IOException {
        Files.createDirectories(at.getParent());
        if (jar.getFileName().toString().startsWith("llvm")) {
            Files.createSymbolicLink(at, jar);
        } else {
            Files.copy(jar, at);
        }
    }

    private static Path processor(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("native-header-processor-"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no processor jar in " + classPath()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs {@code java -jar native-header-processor.jar …} without other JVM options. */
    Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java(), "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    static Run run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
