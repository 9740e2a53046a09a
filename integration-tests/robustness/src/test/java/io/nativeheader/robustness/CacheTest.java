package io.nativeheader.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.NativeHeader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** javac in processes of their own, which share a cache. */
class CacheTest {

    private static final String LIBCLANG = "io.nativeheader.processor.clang.LibClang ";

    @TempDir
    private Path folder;

    private Path cache;
    private Map<String, String> variables = Map.of();

    @BeforeEach
    void write() throws IOException {
        cache = folder.resolve("cache");
        Files.writeString(
                Files.createDirectories(folder.resolve("include")).resolve("input.h"),
                """
                struct phy { int speed; };
                static inline int phy_speed(struct phy *phy) { return phy->speed; }
                int phy_start(struct phy *phy);
                #define PHY_MAJOR(x) ((x) >> 8)
                """);
        Files.writeString(
                folder.resolve("Phy.java"),
                """
                package p;
                @io.nativeheader.NativeHeader("input.h")
                interface Phy extends PhyHeader {
                    int PHY_MAJOR(int x);
                }
                """);
    }

    @Test
    void whatDidNotChangeIsNotParsedAgain() throws Exception {
        Map<String, String> afresh = compile("afresh", LIBCLANG, true, "-Anativeheader.cache=off");
        assertFalse(Files.exists(cache.resolve("native-header/headers")));
        assertEquals(afresh, compile("first", LIBCLANG, true));
        assertEquals(afresh, compile("second", LIBCLANG, false));
        Files.writeString(folder.resolve("include/input.h"), "int phy_start(int);\n#define PHY_MAJOR(x) (x)\n");
        assertFalse(afresh.equals(compile("changed", LIBCLANG, true)));
    }

    @Test
    void buildsAtOnceShareIt() throws Exception {
        Map<String, String> afresh = compile("afresh", LIBCLANG, true, "-Anativeheader.cache=off");
        List<Process> processes = List.of(start("a"), start("b"), start("c"));
        for (Process process : processes) {
            output(process);
        }
        for (String name : List.of("a", "b", "c")) {
            assertEquals(afresh, files(folder.resolve(name)), name);
        }
        assertEquals(afresh, compile("after", LIBCLANG, false));
    }

    @Test
    void whatIsDamagedIsMadeAgain() throws Exception {
        Map<String, String> whole = compile("whole", LIBCLANG, true);
        Random random = new Random(1);
        for (String kind : List.of("cut", "zeros", "noise", "folder")) {
            try (Stream<Path> files = Files.walk(cache.resolve("native-header"))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().matches(".*\\.(inputs|header|headers|build)"))
                        .toList()) {
                    damage(file, kind, random);
                }
            }
            assertEquals(whole, compile(kind, LIBCLANG, true), kind);
        }
    }

    /** What comes and goes in folders that the environment names is not watched. */
    @Test
    void withFoldersOfTheEnvironmentNothingIsKept() throws Exception {
        variables =
                Map.of("CPATH", Files.createDirectories(folder.resolve("other")).toString());
        compile("first", LIBCLANG, true);
        compile("second", LIBCLANG, true);
        assertFalse(Files.exists(cache.resolve("native-header/headers")));
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

    /** The files that come out; a class that must be loaded, or must not, tells what was done for them. */
    private Map<String, String> compile(String out, String className, boolean loaded, String... options)
            throws Exception {
        String classes = output(start(out, options));
        assertEquals(loaded, classes.contains(className), out);
        return files(folder.resolve(out));
    }

    private Process start(String out, String... options) throws IOException, URISyntaxException {
        Files.createDirectories(folder.resolve(out));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J--enable-native-access=ALL-UNNAMED",
                "-J-Xlog:class+load:stdout",
                "-Xlint:all,-path",
                "-Werror",
                "-cp",
                Path.of(NativeHeader.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toString(),
                "-processorpath",
                System.getProperty("java.class.path"),
                "-processor",
                "io.nativeheader.processor.NativeHeaderProcessor",
                "-Anativeheader.includePath=" + folder.resolve("include"),
                "-d",
                out));
        command.addAll(List.of(options));
        command.add("Phy.java");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("XDG_CACHE_HOME", linked());
        builder.environment().putAll(variables);
        return builder.start();
    }

    /** A cache of our own, but for the unpacked LLVM. */
    private String linked() throws IOException {
        Path ours = cache.resolve("native-header");
        if (Files.exists(ours)) {
            return cache.toString();
        }
        Files.createDirectories(ours);
        String given = System.getenv("XDG_CACHE_HOME");
        Path home =
                given == null || given.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(given);
        Path shared = home.resolve("native-header");
        if (Files.isDirectory(shared)) {
            try (Stream<Path> folders = Files.list(shared)) {
                for (Path llvm : folders.filter(
                                one -> one.getFileName().toString().startsWith("llvm-"))
                        .toList()) {
                    Files.createSymbolicLink(ours.resolve(llvm.getFileName()), llvm);
                }
            }
        }
        return cache.toString();
    }

    private static String output(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> output.lines()
                .filter(line -> !line.contains("source:"))
                .toList()
                .toString());
        return output;
    }

    private static Map<String, String> files(Path out) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(out.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        assertTrue(
                texts.keySet().stream().anyMatch(name -> name.endsWith("PhyNative.class")), texts.keySet()::toString);
        return texts;
    }
}
