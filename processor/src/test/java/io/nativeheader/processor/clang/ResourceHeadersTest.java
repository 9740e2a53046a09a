package io.nativeheader.processor.clang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.platform.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceHeadersTest {

    private static final String CLANG_14 = "Debian clang version 14.0.6";

    @TempDir
    Path folder;

    private Path headers(String place) throws IOException {
        Path directory = folder.resolve(place);
        Files.createDirectories(directory.resolve("include"));
        Files.writeString(directory.resolve("include/stddef.h"), "");
        return directory;
    }

    private static ResourceHeaders of(String description, Path directory) {
        return ResourceHeaders.of(description, Optional.of(directory), () -> false);
    }

    @Test
    void theMajorVersionDecides() throws IOException {
        Path full = headers("14.0.0");
        assertEquals(new ResourceHeaders.Matching(Optional.of(full)), of(CLANG_14, full));
        Path major = headers("19");
        assertEquals(new ResourceHeaders.Matching(Optional.of(major)), of("clang version 19.1.7 (++2025)", major));
        assertEquals(new ResourceHeaders.VersionMismatch(major, "19", "14.0.6"), of(CLANG_14, major));
    }

    @Test
    void aFolderWithoutStddefCountsAsMissing() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("14.0.6/include")).getParent();
        assertEquals(new ResourceHeaders.Missing(Optional.of(empty), "14.0.6"), of(CLANG_14, empty));
    }

    @Test
    void withoutAFolderLibclangDecides() {
        assertEquals(
                new ResourceHeaders.Missing(Optional.empty(), "14.0.6"),
                ResourceHeaders.of(CLANG_14, Optional.empty(), () -> false));
        assertEquals(
                new ResourceHeaders.Matching(Optional.empty()),
                ResourceHeaders.of(CLANG_14, Optional.empty(), () -> true));
    }

    @Test
    void prefersTheFolderOfTheLibrarysVersion() throws IOException {
        headers("lib/clang/9");
        Path right = headers("lib/clang/77.0.6");
        headers("lib/clang/88");
        Path library = Files.writeString(folder.resolve("lib/libclang.so"), "");
        assertEquals(
                Optional.of(right),
                ResourceDirectories.find(library, "clang version 77.0.6", Target.host(), Optional::empty));
    }

    /** Debian's layout: the link is next to the headers, the library elsewhere. */
    @Test
    void findsHeadersNextToALinkToTheLibrary() throws IOException {
        Path right = headers("llvm-77/lib/clang/77");
        Path library = Files.writeString(
                Files.createDirectories(folder.resolve("multiarch")).resolve("libclang-77.so.77"), "");
        Path link = Files.createSymbolicLink(folder.resolve("llvm-77/lib/libclang.so.1"), library);
        assertEquals(
                Optional.of(right),
                ResourceDirectories.find(link, "clang version 77.0.6", Target.host(), Optional::empty));
    }

    @Test
    void prefersBundledHeadersToInstalledOnesOfAnotherVersion() throws IOException {
        headers("lib/clang/76");
        Path bundled = headers("bundled/20");
        Path library = Files.writeString(folder.resolve("lib/libclang.so"), "");
        assertEquals(
                Optional.of(bundled),
                ResourceDirectories.find(library, "clang version 77.0.6", Target.host(), () -> Optional.of(bundled)));
    }
}
