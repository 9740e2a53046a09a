package io.nativeheader.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.TreeMap;
import java.util.stream.Stream;

/** Starts javac processes that share a cache. */
final class CachedJavac {

    private final Path folder;
    private final Path cache;
    private final Map<String, String> variables;

    /**
     * Uses a cache in the folder.
     *
     * @param folder a folder with {@code Phy.java}, and headers in {@code include}
     * @param variables environment variables to add to those of this process
     */
    CachedJavac(Path folder, Map<String, String> variables) {
        this.folder = folder;
        this.cache = folder.resolve("cache");
        this.variables = variables;
    }

    /** Returns the processor's folder in the cache. */
    Path cache() {
        return cache.resolve("native-header");
    }

    /** Starts a javac that compiles {@code Phy.java} to the folder {@code out} next to it. */
    Process start(String out, String... options) throws IOException, URISyntaxException {
        Files.createDirectories(folder.resolve(out));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J--enable-native-access=ALL-UNNAMED",
                "-J-XX:TieredStopAtLevel=1", // javac ends before C2 pays off
                "-J-XX:+UseSerialGC",
                "-J-Xlog:class+load:stdout",
                "-Xlint:all,-path",
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
        builder.environment().put("XDG_CACHE_HOME", cacheHome());
        builder.environment().putAll(variables);
        return builder.start();
    }

    /** Returns a separate cache folder that shares only the unpacked LLVM and the worker's class archives with this build. */
    private String cacheHome() throws IOException {
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
                                one -> one.getFileName().toString().matches("llvm-.*|worker"))
                        .toList()) {
                    Files.createSymbolicLink(ours.resolve(llvm.getFileName()), llvm);
                }
            }
        }
        return cache.toString();
    }

    /** Waits until javac succeeds, and returns its output. */
    static String output(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(
                0,
                process.waitFor(),
                () -> output.lines()
                        .filter(line -> !line.contains("source:"))
                        .toList()
                        .toString());
        return output;
    }

    /** Returns the contents of all files in a folder as hexadecimal digits. */
    static Map<String, String> files(Path out) throws IOException {
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
