package io.nativeheader.reallibraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Javadoc of generated code passes all checks of doclint, so that a project can publish it with its own. */
class JavadocTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final Path QUICKSTART =
            Path.of("../quickstart/src/main").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private record Run(int exitCode, String output) {}

    private Run run(String tool, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                JAVA.resolve(tool).toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-cp",
                "classes" + System.getProperty("path.separator") + CLASS_PATH));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        return new Run(process.waitFor(), output);
    }

    private List<String> generated() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("generated"))) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".java"))
                    .toList();
        }
    }

    /** Generates code for an interface, and then the Javadoc of the generated code. */
    private void document(String name, String source, String... options) throws IOException, InterruptedException {
        Path declared = folder.resolve(name + ".java");
        Files.writeString(declared, source);
        Files.createDirectories(folder.resolve("generated"));
        List<String> arguments = new ArrayList<>(List.of("-proc:full", "-s", "generated", "-d", "classes"));
        arguments.addAll(List.of(options));
        arguments.add(declared.toString());
        Run compiled = run("javac", arguments);
        assumeFalse(
                compiled.output().contains("[HeaderNotFound]")
                        || compiled.output().contains("[PkgConfigFailed]"),
                () -> "a header is not installed:\n" + compiled.output());
        assertEquals(0, compiled.exitCode(), compiled.output());
        List<String> sources = generated();
        assertFalse(sources.isEmpty(), compiled.output());
        Files.write(folder.resolve("sources.txt"), sources);
        Run documented = run("javadoc", List.of("-quiet", "-Xdoclint:all", "-Werror", "-d", "html", "@sources.txt"));
        assertEquals("", documented.output());
        assertEquals(0, documented.exitCode());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Zlib   | "zlib.h", library = "z"
            Sqlite | "sqlite3.h", library = "sqlite3"
            Curl   | "curl/curl.h", library = "curl"
            Pq     | "libpq-fe.h", pkgConfig = "libpq"
            """, quoteCharacter = '`')
    void passesDoclintForALibrary(String name, String options) throws IOException, InterruptedException {
        document(name, """
                package library;

                /** A library. */
                @io.nativeheader.NativeHeader(value = %s)
                public interface %s extends %sHeader {}
                """.formatted(options, name, name));
    }

    @Test
    @Tag("long")
    void passesDoclintForGtk() throws IOException, InterruptedException {
        passesDoclintForALibrary("Gtk", "\"gtk/gtk.h\", pkgConfig = \"gtk4\"");
    }

    @Test
    void passesDoclintForTheQuickstart() throws IOException, InterruptedException {
        document(
                "Phy",
                Files.readString(QUICKSTART.resolve("java/io/nativeheader/quickstart/Phy.java")),
                "-Anativeheader.includePath=" + QUICKSTART.resolve("c"));
    }
}
