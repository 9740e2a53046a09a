package io.nativeheader.processor.clang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nativeheader.processor.platform.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibClangSearchTest {

    private static final Target HOST = Target.host();
    private static final ClassLoader LOADER = LibClangSearchTest.class.getClassLoader();

    @TempDir
    Path folder;

    @Test
    void aWrongOptionEndsTheSearch() {
        LibClangSearch search = LibClangSearch.find(Optional.of("/nowhere"), Map.of(), LOADER, HOST);
        LibClangSearch.NotFound missing = assertInstanceOf(LibClangSearch.NotFound.class, search);
        assertEquals(
                List.of("-Anativeheader.libclang: /nowhere: there is no libclang there"),
                missing.attempts().stream()
                        .map(LibClangSearch.Attempt::toString)
                        .toList());
    }

    @Test
    void reportsAFileThatIsNotALibraryWithTheReason() throws IOException {
        Path file = Files.writeString(folder.resolve("libclang" + HOST.libraryEnding()), "not a library");
        LibClangSearch search =
                LibClangSearch.find(Optional.empty(), Map.of("LIBCLANG_PATH", folder.toString()), LOADER, HOST);
        LibClangSearch.NotFound missing = assertInstanceOf(LibClangSearch.NotFound.class, search);
        assertTrue(missing.attempts().getFirst().toString().startsWith("LIBCLANG_PATH: " + file));
    }

    @Test
    void theBundledLibclangIsTheDefault() {
        assumeTrue(BundledLlvm.find(LOADER, HOST).isPresent(), "org.bytedeco:llvm has nothing for this platform");
        LibClangSearch search = LibClangSearch.find(Optional.empty(), Map.of(), LOADER, HOST);
        LibClangSearch.Found found = assertInstanceOf(LibClangSearch.Found.class, search);
        assertTrue(
                found.clang().version().contains("clang version 20"),
                found.clang().version());
        assertTrue(Files.exists(found.resourceDirectory().orElseThrow().resolve("include/stddef.h")));
    }

    @Test
    void concurrentProcessesAllFindACompleteCopy() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(unpack(folder));
        }
        for (Process process : processes) {
            assertEquals("complete", output(process));
        }
        try (Stream<Path> parts = Files.list(onlyFolder())) {
            assertEquals(
                    List.of("bin", "bin.lock", "lib", "lib.lock"),
                    parts.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aDamagedLibraryOfTheRightSizeIsUnpackedAgain() throws Exception {
        assumeTrue(HOST.os() == Target.OperatingSystem.LINUX, "XDG_CACHE_HOME sets the cache directory only on Linux");
        assertEquals("complete", output(unpack(folder)));
        Path library = onlyFolder().resolve("lib/libclang.so");
        Files.write(library, new byte[(int) Files.size(library)]);
        String output = output(start(folder, "open"));
        assertTrue(output.endsWith("opened"), output);
    }

    private Path onlyFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("native-header"))) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void usesATemporaryFolderIfTheCacheIsNotWritable() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertEquals("complete", output(unpack(file)));
    }

    private static Process unpack(Path cache) throws IOException {
        return start(cache, "unpack");
    }

    private static Process start(Path cache, String what) throws IOException {
        assumeTrue(BundledLlvm.find(LOADER, HOST).isPresent(), "org.bytedeco:llvm has nothing for this platform");
        assumeTrue(HOST.os() == Target.OperatingSystem.LINUX, "XDG_CACHE_HOME sets the cache directory only on Linux");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Unpacker.class.getName(),
                what);
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        return builder.redirectErrorStream(true).start();
    }

    private static String output(Process process) throws IOException, InterruptedException {
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), text);
        return text.strip();
    }

    /** Loads libclang, or unpacks the whole bundled LLVM and runs its clang. */
    static final class Unpacker {
        public static void main(String[] args) throws Exception {
            if (args[0].equals("open")) {
                var search = LibClangSearch.find(Optional.empty(), Map.of(), LOADER, HOST);
                System.out.println(search instanceof LibClangSearch.Found ? "opened" : search.toString());
                return;
            }
            BundledLlvm llvm = BundledLlvm.find(Unpacker.class.getClassLoader(), Target.host())
                    .orElseThrow();
            boolean complete = Files.size(llvm.libclang()) > 1_000_000
                    && Files.size(llvm.libLlvm()) > 1_000_000
                    && Files.exists(llvm.resourceDirectory().resolve("include/stddef.h"))
                    && Files.exists(llvm.linker());
            int status = new ProcessBuilder(llvm.compiler().toString(), "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            System.out.println(
                    complete && status == 0 ? "complete" : "incomplete, and clang exits with status " + status);
        }
    }
}
