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

/** Sources in a folder, compiled by javac and run by java as from a command line. */
final class Program {

    private final Path folder;
    private final List<String> sources = new ArrayList<>();

    Program(Path folder) {
        this.folder = folder;
    }

    /** The jar, or folder, of the annotations. */
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

    /** Compiles without a warning; the options say where the annotations are. */
    Program compile(String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xlint:all,-options,-path", // the tests' class path may have a folder that is not there
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

    /** The same, of a program that is compiled and run with a class path, with one option of the JVM more. */
    String runMain(String option, String... mainAndArguments) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of(
                option,
                "--enable-native-access=ALL-UNNAMED",
                "--class-path",
                classes() + File.pathSeparator + annotations()));
        options.addAll(List.of(mainAndArguments));
        return run(options.toArray(String[]::new));
    }

    /** All that the program prints, its errors too. */
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
