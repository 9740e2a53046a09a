package io.nativeheader.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nativeheader.doctor.ProcessorJar.Run;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the doctor on an intact binding, and on copies that lack a file or symbol. */
class DoctorTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path INSTALLED_LIBCLANG = Path.of("/usr/lib/llvm-14/lib/libclang-14.so.1");

    @TempDir
    static Path jars;

    private static ProcessorJar processor;

    @TempDir
    Path folder;

    @BeforeAll
    static void placeJars() throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "the test uses Linux library names");
        processor = ProcessorJar.inOneFolder(jars);
    }

    private Path resources() {
        return folder.resolve("META-INF/native-header");
    }

    /** The folder of this platform, {@code META-INF/native-header/linux-x86_64}. */
    private Path platform() throws IOException {
        try (Stream<Path> folders = Files.list(resources())) {
            return folders.filter(path -> path.getFileName().toString().startsWith("linux-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void copyClasses() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(CLASSES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** Asserts the exit code and that the output contains the texts. Line breaks depend on path lengths, so all white space is equal. */
    private static void assertPrinted(Run run, int exitCode, String... texts) {
        assertEquals(exitCode, run.exitCode(), run.output());
        String output = words(run.output());
        for (String text : texts) {
            assertTrue(output.contains(words(text)), () -> "'" + text + "' is not in\n" + run.output());
        }
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void reportsNoProblemsForAnIntactBinding() throws Exception {
        Run run = processor.run("doctor", "--jar", CLASSES.toString(), "--header", "src/main/c/link.h");
        assertPrinted(
                run,
                0,
                "ok       native access is enabled",
                "ok       compiles, links and loads a helper stub",
                "Binding io.nativeheader.doctor.Link in target/classes",
                "ok       3 functions and variables by symbol, 2 helper stubs, 1 skipped",
                "liblink.so",
                "ok       3 of 3 are found in it",
                "ok       2 of 2 are found among them",
                "ok       parses and declares 3 functions, 1 variable,");
        assertFalse(run.output().contains("WARNING"), "the JVM warns about native access:\n" + run.output());
    }

    @Test
    void runsFromAMavenRepository() throws Exception {
        ProcessorJar installed = ProcessorJar.inARepository(folder);
        assertPrinted(installed.run("doctor", "--jar", CLASSES.toString()), 0, "3 of 3 are found in it");
        assertPrinted(installed.run("--version"), 0, "NativeHeader 0.1.0-SNAPSHOT");
    }

    @Test
    void listsTheMissingJarsWhenRunAlone() throws Exception {
        Path alone = Files.copy(processor.jar(), folder.resolve("native-header-processor.jar"));
        assertPrinted(
                new ProcessorJar(alone).run("doctor"),
                2,
                "needs [native-header-0.1.0-SNAPSHOT.jar",
                "javapoet-",
                "picocli-",
                "commonmark-");
    }

    @Test
    void opensLibrariesInAJar() throws Exception {
        Path jar = folder.resolve("app.jar");
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"));
                Stream<Path> classes = Files.walk(CLASSES)) {
            for (Path file : classes.filter(Files::isRegularFile).toList()) {
                Path copy = files.getPath(CLASSES.relativize(file).toString());
                Files.createDirectories(copy.toAbsolutePath().getParent());
                Files.copy(file, copy);
            }
        }
        assertPrinted(
                processor.run("doctor", "--jar", jar.toString()),
                0,
                "3 of 3 are found in it",
                "2 of 2 are found among them");
    }

    @Test
    void listsEveryLocationSearchedForAMissingLibrary() throws Exception {
        copyClasses();
        Files.delete(platform().resolve("liblink.so"));
        assertPrinted(
                processor.run("doctor", "--jar", folder.toString()),
                1,
                "problem  no function can be called",
                "class path: META-INF/native-header/" + platform().getFileName() + "/liblink.so: not found",
                "cannot open shared object file");
    }

    @Test
    void suggestsSimilarNamesForAMissingSymbol() throws Exception {
        copyClasses();
        compile("int link_count; int link_strat(int port) { return port; } void link_stop(int port) { (void) port; }");
        assertPrinted(
                processor.run("doctor", "--jar", folder.toString()),
                1,
                "2 of 3 are found in it",
                "problem  link_start is not in it. Did you mean link_strat");
    }

    private void compile(String c) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("link.c"), c);
        Run compiled = ProcessorJar.run(List.of(
                ProcessorJar.java(),
                "-cp",
                ProcessorJar.classPath(),
                "io.nativeheader.processor.cli.Main",
                "compile-library",
                "-o",
                resources().toString(),
                "--name",
                "link",
                source.toString()));
        assertEquals(0, compiled.exitCode(), compiled.output());
    }

    @Test
    void reportsHelperStubsBuiltForAnotherPlatform() throws Exception {
        copyClasses();
        Path other = Files.createDirectories(resources().resolve("linux-riscv128"));
        String stubs = "io.nativeheader.doctor.Link.so";
        Files.move(platform().resolve(stubs), other.resolve(stubs));
        assertPrinted(
                processor.run("doctor", "--jar", folder.toString()),
                1,
                "problem  helper stubs io.nativeheader.doctor.Link are missing for",
                "there are some for linux-riscv128");
    }

    @Test
    void quotesTheLoadersErrorForBrokenLibraries() throws Exception {
        copyClasses();
        Path stubs = platform().resolve("io.nativeheader.doctor.Link.so");
        Files.write(stubs, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
        assertPrinted(
                processor.run("doctor", "--jar", folder.toString(), "--library", stubs.toString()),
                1,
                "problem  helper stubs io.nativeheader.doctor.Link",
                "file too short",
                "problem  the ELF identification is outside of the file",
                "problem  the loader does not open it");
    }

    @Test
    void warnsAboutALibclangWithoutItsHeaders() throws Exception {
        assumeTrue(Files.exists(INSTALLED_LIBCLANG), "libclang1-14 is not installed");
        assumeTrue(
                !Files.exists(Path.of("/usr/lib/llvm-14/lib/clang")),
                "libclang-common-14-dev is installed, so its headers are found");
        Path libclang = Files.copy(INSTALLED_LIBCLANG, folder.resolve("libclang.so.1"));
        assertPrinted(
                processor.run("doctor", "-Anativeheader.libclang=" + libclang),
                0,
                "ok       Debian clang version 14.0.6",
                "warning  libclang 14.0.6 (-Anativeheader.libclang: ",
                "reads the resource headers of clang 20");
    }
}
