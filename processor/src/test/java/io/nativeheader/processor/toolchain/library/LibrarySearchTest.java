package io.nativeheader.processor.toolchain.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.BuildFlags;
import io.nativeheader.processor.toolchain.SharedLibraryBuild;
import io.nativeheader.processor.toolchain.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrarySearchTest {

    @TempDir
    Path folder;

    @Test
    void searchesGivenFoldersInOrderBeforeTheSystems() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        library(second, "libz.so", "libmine.so");

        assertEquals(second.resolve("libz.so"), found("z", first, second).path());
        library(first, "libz.so", "libfirst.so");
        assertEquals(Optional.of("libfirst.so"), found("z", first, second).soname());
    }

    @Test
    void prefersTheHighestVersionWithoutADevelopmentLink() throws IOException {
        library(folder, "libphy.so.9", "libphy.so.9");
        library(folder, "libphy.so.10", "libphy.so.10");
        library(folder, "libphy.so.10.0.2", "libphy.so.10");
        Files.writeString(folder.resolve("libphy.so.11.bak"), "no library");

        assertEquals(folder.resolve("libphy.so.10"), found("phy", folder).path());
    }

    @Test
    void findsAFileName() throws IOException {
        library(folder, "libphy.so.9", "libphy.so.9");
        library(folder, "libphy.so.10", "libphy.so.10");

        assertEquals(folder.resolve("libphy.so.9"), found("libphy.so.9", folder).path());
    }

    @Test
    void skipsAFileThatIsNotALibraryAndReportsIt() throws IOException {
        Path broken = Files.writeString(folder.resolve("libphy_test.so"), "no library");
        LibrarySearch.NotFound none = assertInstanceOf(
                LibrarySearch.NotFound.class, LibrarySearch.find("phy_test", folders(Map.of(), folder)));

        assertEquals(
                List.of(new LibraryFile.Unreadable(broken, "it is not a library in a known format")), none.rejected());
        assertEquals(folder, none.folders().getFirst());
        assertTrue(none.folders().contains(Path.of("/usr/lib/" + Target.host().triple())), none::toString);
    }

    @Test
    void searchesTheFoldersInTheLinkersVariables() throws IOException {
        library(folder, "libphy_test.so", "libphy_test.so");

        assertInstanceOf(
                LibrarySearch.Found.class,
                LibrarySearch.find("phy_test", folders(Map.of("LIBRARY_PATH", "/nowhere:" + folder))));
    }

    @Test
    void doesNotFindAnInvalidFileName() {
        assertInstanceOf(LibrarySearch.NotFound.class, LibrarySearch.find("p\0y", folders(Map.of(), folder)));
        assertInstanceOf(LibrarySearch.NotFound.class, LibrarySearch.find("", folders(Map.of(), folder)));
    }

    private void library(Path where, String fileName, String soname) throws IOException {
        Path source = Files.writeString(where.resolve("source.c"), "int phy_function(void) { return 1; }\n");
        SharedLibraryBuild build = SharedLibraryBuild.ofFiles(
                TestCompiler.BUNDLED.orSkip(),
                TestCompiler.BUNDLED.environment(),
                List.of(source),
                soname,
                BuildFlags.NONE);
        Files.write(
                where.resolve(fileName),
                assertInstanceOf(SharedLibraryBuild.Built.class, build).library());
    }

    private LibraryFile found(String name, Path... given) {
        return assertInstanceOf(LibrarySearch.Found.class, LibrarySearch.find(name, folders(Map.of(), given)))
                .library();
    }

    private static LibraryFolders folders(Map<String, String> variables, Path... given) {
        return new LibraryFolders(
                List.of(given), new BuildEnvironment(Target.host(), variables, Duration.ofMinutes(1)));
    }
}
