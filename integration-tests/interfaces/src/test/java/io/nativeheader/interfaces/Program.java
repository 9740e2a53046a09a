package io.nativeheader.interfaces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.NativeHeader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** A program in a folder, compiled with javac and run in its own JVM. */
final class Program {

    private final Path folder;
    private final List<String> sources = new ArrayList<>();

    Program(Path folder) {
        this.folder = folder;
    }

    /** Returns the jar or class folder of the annotations. */
    static String annotations() {
        try {
            return Path.of(NativeHeader.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Path classes() {
        return folder.resolve("classes");
    }

    Program with(String file, String text) throws IOException {
        Path source = folder.resolve("src").resolve(file);
        Files.createDirectories(source.getParent());
        Files.writeString(source, text);
        sources.add(source.toString());
        return this;
    }

    /** Compiles the sources and fails on any warning. The options must include the annotations in the class or module path. */
    Program compile(String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xlint:all,-options,-path", // the tests' class path may name a missing folder
                "-Werror",
                "--release",
                "22",
                "--processor-path",
                System.getProperty("java.class.path"),
                "-d",
                classes().toString()));
        arguments.addAll(List.of(options));
        arguments.addAll(sources);
        assertEquals("", tool("javac", arguments));
        return this;
    }

    Path jar() {
        Path jar = folder.resolve("program.jar");
        tool(
                "jar",
                List.of("--create", "--file", jar.toString(), "-C", classes().toString(), "."));
        return jar;
    }

    private static String tool(String name, List<String> arguments) {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int status = ToolProvider.findFirst(name).orElseThrow().run(writer, writer, arguments.toArray(String[]::new));
        assertEquals(0, status, output.toString());
        return output.toString();
    }

    /** Runs a main class on the class path with an additional JVM option, and returns its output. */
    String runMain(String option, String... mainAndArguments) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of(
                option,
                "--enable-native-access=ALL-UNNAMED",
                "--class-path",
                classes() + File.pathSeparator + annotations()));
        options.addAll(List.of(mainAndArguments));
        return run(options.toArray(String[]::new));
    }

    /** Runs the program with the given options and returns its standard output and error. */
    String run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor() == 0, output);
        return output.replace("\r\n", "\n");
    }
}
