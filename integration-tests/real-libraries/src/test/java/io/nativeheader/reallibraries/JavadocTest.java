package io.nativeheader.reallibraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import org.junit.jupiter.params.provider.EnumSource;

/** The Javadoc of generated code passes all checks of doclint, so that a project can publish it with its own. */
class JavadocTest {

    private static final Path QUICKSTART =
            Path.of("../quickstart/src/main").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private List<String> generated() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("generated"))) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".java"))
                    .toList();
        }
    }

    /** Compiles an interface, and keeps the generated sources. */
    private JdkTools.Run generate(String name, String source, String... options)
            throws IOException, InterruptedException {
        Path declared = folder.resolve(name + ".java");
        Files.writeString(declared, source);
        Files.createDirectories(folder.resolve("generated"));
        List<String> arguments = new ArrayList<>(List.of("-proc:full", "-s", "generated", declared.toString()));
        arguments.addAll(List.of(options));
        return new JdkTools(folder).javac(arguments);
    }

    /** Generates the Javadoc of the generated sources. */
    private void document() throws IOException, InterruptedException {
        List<String> sources = generated();
        assertFalse(sources.isEmpty());
        Files.write(folder.resolve("sources.txt"), sources);
        JdkTools.Run documented = new JdkTools(folder)
                .javadoc(List.of("-quiet", "-Xdoclint:all", "-Werror", "-d", "html", "@sources.txt"));
        assertEquals("", documented.output());
        assertEquals(0, documented.exitCode());
    }

    @ParameterizedTest
    @EnumSource(names = "ZLIB")
    void passesDoclintForALibrary(InstalledLibrary library) throws IOException, InterruptedException {
        generate("Whole", """
                package library;

                /** A library. */
                %s
                public interface Whole extends WholeHeader {}
                """.formatted(library.annotation())).succeededWith(library);
        document();
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "CURL", "LIBPQ", "GTK4"})
    @Tag("long")
    void passesDoclintForOthers(InstalledLibrary library) throws IOException, InterruptedException {
        passesDoclintForALibrary(library);
    }

    @Test
    void passesDoclintForTheQuickstart() throws IOException, InterruptedException {
        generate(
                        "Phy",
                        Files.readString(QUICKSTART.resolve("java/io/nativeheader/quickstart/Phy.java")),
                        "-Anativeheader.includePath=" + QUICKSTART.resolve("c"))
                .succeeded();
        document();
    }
}
