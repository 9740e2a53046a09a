package io.nativeheader.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache of parsed headers. */
class CacheTest {

    private static final String LIBCLANG = "io.nativeheader.processor.clang.LibClang ";

    @TempDir
    private Path folder;

    private CachedJavac javac;

    @BeforeEach
    void write() throws IOException {
        javac = new CachedJavac(folder, Map.of());
        Files.writeString(Files.createDirectories(folder.resolve("include")).resolve("input.h"), """
                struct phy { int speed; };
                static inline int phy_speed(struct phy *phy) { return phy->speed; }
                int phy_start(struct phy *phy);
                #define PHY_MAJOR(x) ((x) >> 8)
                """);
        Files.writeString(folder.resolve("Phy.java"), """
                package p;
                @io.nativeheader.NativeHeader("input.h")
                interface Phy extends PhyHeader {
                    int PHY_MAJOR(int x);
                }
                """);
    }

    @Test
    void doesNotParseUnchangedHeadersAgain() throws Exception {
        Map<String, String> fresh = compile("fresh", LIBCLANG, true, "-Anativeheader.cache=off");
        assertFalse(Files.exists(javac.cache().resolve("headers")));
        assertEquals(fresh, compile("first", LIBCLANG, true));
        assertEquals(fresh, compile("second", LIBCLANG, false));
        Files.writeString(folder.resolve("include/input.h"), "int phy_start(int);\n#define PHY_MAJOR(x) (x)\n");
        assertFalse(fresh.equals(compile("changed", LIBCLANG, true)));
    }

    @Tag("long")
    @Test
    void sharesTheCacheBetweenConcurrentBuilds() throws Exception {
        Map<String, String> fresh = compile("fresh", LIBCLANG, true, "-Anativeheader.cache=off");
        List<Process> processes = List.of(javac.start("a"), javac.start("b"), javac.start("c"));
        for (Process process : processes) {
            CachedJavac.output(process);
        }
        for (String name : List.of("a", "b", "c")) {
            assertEquals(fresh, CachedJavac.files(folder.resolve(name)), name);
        }
        assertEquals(fresh, compile("after", LIBCLANG, false));
    }

    @Tag("long")
    @Test
    void rebuildsDamagedCacheFiles() throws Exception {
        Map<String, String> whole = compile("whole", LIBCLANG, true);
        Random random = new Random(1);
        for (String kind : List.of("cut", "zeros", "noise", "folder")) {
            try (Stream<Path> files = Files.walk(javac.cache())) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().matches(".*\\.(inputs|header|headers|build|binding)"))
                        .toList()) {
                    damage(file, kind, random);
                }
            }
            assertEquals(whole, compile(kind, LIBCLANG, true), kind);
        }
    }

    /** Libraries from such a folder would be loaded into this process. LIBCLANG_PATH is invalid, so that nothing is unpacked. */
    @Test
    void refusesACacheFolderThatOthersCanWrite() throws Exception {
        Path open = Files.createDirectories(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        javac = new CachedJavac(folder, Map.of("XDG_CACHE_HOME", open.toString(), "LIBCLANG_PATH", "/nowhere"));
        Process process = javac.start("out");
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        String warning =
                "warning: [CacheNotUsed] the cache folder is not used, because every user can write to " + open + ".";
        assertTrue(
                output.contains(warning),
                () -> output.lines()
                        .filter(line -> line.contains(": [") || line.contains("error:"))
                        .toList()
                        .toString());
        try (Stream<Path> files = Files.list(open)) {
            assertEquals(List.of(), files.toList());
        }
    }

    /** The cache does not track changes in folders named by environment variables. */
    @Tag("long")
    @Test
    void doesNotCacheWithFoldersFromTheEnvironment() throws Exception {
        String other = Files.createDirectories(folder.resolve("other")).toString();
        javac = new CachedJavac(folder, Map.of("CPATH", other));
        compile("first", LIBCLANG, true);
        compile("second", LIBCLANG, true);
        assertFalse(Files.exists(javac.cache().resolve("headers")));
    }

    private static void damage(Path file, String kind, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        switch (kind) {
            case "cut" -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            case "zeros" -> Files.write(file, new byte[bytes.length]);
            case "noise" -> {
                random.nextBytes(bytes);
                Files.write(file, bytes);
            }
            default -> {
                Files.delete(file);
                Files.createDirectory(file);
            }
        }
    }

    /** Compiles and returns the output files. Whether javac loaded the given class shows whether it used the cache. */
    private Map<String, String> compile(String out, String className, boolean loaded, String... options)
            throws Exception {
        List<String> strict = new ArrayList<>(List.of(options));
        strict.addAll(List.of("-Werror", "-Anativeheader.worker=off"));
        String classes = CachedJavac.output(javac.start(out, strict.toArray(String[]::new)));
        assertEquals(loaded, classes.contains(className), out);
        return CachedJavac.files(folder.resolve(out));
    }
}
