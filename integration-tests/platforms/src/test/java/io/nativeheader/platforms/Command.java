package io.nativeheader.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs compilers and programs. */
final class Command {

    static final Path BUILD = Path.of("target").toAbsolutePath();
    static final Path CLASSES = BUILD.resolve("classes");
    static final Path LIBRARIES = CLASSES.resolve("META-INF/native-header");

    private Command() {}

    /** Runs a command, which must succeed, and returns the lines of its output. */
    static List<String> output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", command) + ":\n" + output);
        return output.lines().toList();
    }

    /** Compiles a program of {@code src/test/c} with the user's headers and library source. */
    static Path compile(String compiler, String source, String program, List<String> libraries)
            throws IOException, InterruptedException {
        Path file = BUILD.resolve(program);
        List<String> command = new ArrayList<>(List.of(
                compiler,
                "-O1",
                "-Wall",
                "-Wextra",
                "-Werror",
                "-Isrc/main/c",
                "-I" + BUILD.resolve("include"),
                "-o",
                file.toString(),
                "src/test/c/" + source,
                "src/main/c/shapes.c"));
        command.addAll(libraries);
        output(command);
        return file;
    }
}
