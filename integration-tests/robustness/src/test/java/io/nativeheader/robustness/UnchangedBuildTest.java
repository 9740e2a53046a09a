package io.nativeheader.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache of whole builds: an unchanged build reuses everything generated. */
class UnchangedBuildTest {

    /** A class that javac's process loads only to send work to a worker. */
    private static final String WORKER_USED = "io.nativeheader.processor.worker.WorkerSide ";

    private static final String MISSING = "[SymbolMissing]";

    @TempDir
    private Path folder;

    private CachedJavac javac;
    private Path header;
    private Path library;
    private Path cc;

    @BeforeEach
    void write() throws Exception {
        javac = new CachedJavac(folder, Map.of());
        header = Files.writeString(
                Files.createDirectories(folder.resolve("include")).resolve("phy.h"), """
                enum speed { SLOW, FAST };
                static inline int phy_twice(int x) { return 2 * x; }
                int phy_start(int id);
                int phy_stop(int id);
                """);
        cc = Files.writeString(folder.resolve("cc"), "#!/bin/sh\nexec /usr/bin/cc \"$@\"\n");
        assertTrue(cc.toFile().setExecutable(true));
        library = Files.createDirectories(folder.resolve("lib")).resolve("libphy.so");
        link("int phy_start(int id) { return id; }");
        interfaceWith("int phy_stop(int id);");
        compile(true);
    }

    private void interfaceWith(String methods) throws IOException {
        Files.writeString(folder.resolve("Phy.java"), """
                package p;
                @io.nativeheader.NativeHeader(value = "phy.h", library = "phy", clangArgs = "-Llib")
                interface Phy extends PhyHeader {
                    %s
                    enum Size { SMALL }
                }
                """.formatted(methods));
    }

    private void link(String source) throws Exception {
        Path file = Files.writeString(folder.resolve("phy.c"), source + "\n");
        Process process = new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library.toString(), file.toString())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
    }

    /** Compiles to an empty folder and returns javac's output. Asserts whether the worker generated the files or the cache had them. */
    private String compile(boolean generates, String... options) throws Exception {
        return compile("out", generates, options);
    }

    private String compile(String out, boolean generates, String... options) throws Exception {
        delete(folder.resolve(out));
        return compileOver(out, generates, options);
    }

    /** Compiles to a folder that still has the files of an earlier build. */
    private String compileOver(String out, boolean generates, String... options) throws Exception {
        String[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = "-Anativeheader.cc=" + cc;
        String output = CachedJavac.output(javac.start(out, all));
        assertEquals(generates, output.contains(WORKER_USED), "whether the worker generated files");
        return output;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private Map<String, String> files() throws IOException {
        return CachedJavac.files(folder.resolve("out"));
    }

    @Test
    void repeatsTheSameFilesAndWarnings() throws Exception {
        Map<String, String> first = files();
        String output = compile(false);
        assertEquals(first, files());
        assertTrue(output.contains("Phy.java:4: warning: " + MISSING), output);
        assertTrue(first.containsKey("META-INF/native-header/linux-x86_64/p.Phy.so"), first.keySet()::toString);
        compile(true, "-Anativeheader.cache=off");
        assertEquals(first, files());
    }

    @Tag("long")
    @Test
    void cachesPrecompiledClassFiles() throws Exception {
        String always = "-Anativeheader.classes=always";
        compile(true, always);
        Map<String, String> first = files();
        compile(false, always);
        assertEquals(first, files());
        compileOver("out", false, always);
        assertEquals(first, files());
    }

    @Test
    void noticesAChangedHeaderOfTheSameSizeAndTime() throws Exception {
        Map<String, String> first = files();
        FileTime time = Files.getLastModifiedTime(header);
        Files.writeString(header, Files.readString(header).replace("FAST", "LATE"));
        Files.setLastModifiedTime(header, time);
        compile(true);
        assertNotEquals(first, files());
        compile(false);
    }

    @Tag("long")
    @Test
    void noticesANewHeaderThatTakesPrecedence() throws Exception {
        Path before = Files.createDirectories(folder.resolve("src/main/c")).resolve("phy.h");
        Files.writeString(before, Files.readString(header).replace("FAST", "EARLY"));
        compile(true);
        assertTrue(files().containsKey("p/PhyNative.class"));
        compile(false);
        Files.delete(before);
        compile(true);
    }

    @Test
    void noticesARebuiltLibrary() throws Exception {
        link("int phy_start(int id) { return id; } int phy_stop(int id) { return id; }");
        assertFalse(compile(true).contains(MISSING));
        assertFalse(compile(false).contains(MISSING));
        Files.delete(library);
        assertFalse(compile(true).contains(MISSING), "missing symbols are not reported for a missing library");
        compile(false);
    }

    @Test
    void noticesAChangedInterface() throws Exception {
        interfaceWith("int phy_start(int id);");
        assertFalse(compile(true).contains(MISSING));
        compile(false);
        compile(true, "-Anativeheader.symbols=off");
        interfaceWith("int phy_stop(int id);");
        assertTrue(compile(false).contains(MISSING), "the first build is cached, including its warning");
    }

    @Tag("long")
    @Test
    void noticesAChangedCompiler() throws Exception {
        Files.writeString(cc, "#!/bin/sh\nexec /usr/bin/cc -O1 \"$@\"\n");
        compile(true);
        compile(false);
        Files.delete(cc);
        assertTrue(compile(true).contains("[NoCompiler]"));
        assertTrue(
                compile(true).contains("[NoCompiler]"),
                "builds without a compiler are not cached, because one may appear anywhere");
    }

    @Tag("long")
    @Test
    void reusesTheCacheOverEarlierOutput() throws Exception {
        Map<String, String> first = files();
        compileOver("out", false);
        assertEquals(first, files());
    }

    /** Build tools may pass generated sources to javac again. */
    @Tag("long")
    @Test
    void doesNotTreatGeneratedTypesAsTaken() throws Exception {
        String sources = Files.createDirectories(folder.resolve("gen")).toString();
        compile(true, "-s", sources, "-sourcepath", sources);
        Map<String, String> first = files();
        compileOver("out", false, "-s", sources, "-sourcepath", sources);
        assertEquals(first, files());
        assertTrue(first.containsKey("p/speed.class"), first.keySet()::toString);
    }

    @Tag("long")
    @Test
    void doesNotCacheHeadersThatUseTheTime() throws Exception {
        Files.writeString(header, Files.readString(header) + "#define BUILT __TIME__\n");
        compile(true);
        compile(true);
    }

    @Tag("long")
    @Test
    void noticesANewFolderNamedByTheEnvironment() throws Exception {
        Path later = folder.resolve("later");
        javac = new CachedJavac(folder, Map.of("LD_LIBRARY_PATH", later.toString()));
        Files.delete(library);
        compile(true);
        compile(false);
        library = Files.createDirectories(later).resolve("libphy.so");
        link("int phy_start(int id) { return id; }");
        assertTrue(compile(true).contains(MISSING));
    }

    @Tag("long")
    @Test
    void doesNotCacheErrors() throws Exception {
        Files.writeString(header, "int phy_stop(int id\n");
        Process process = javac.start("out");
        process.getInputStream().readAllBytes();
        assertEquals(1, process.waitFor());
        Files.writeString(header, "int phy_stop(int id);\nenum speed { NONE };\n");
        compile(true);
        compile(false);
    }

    @Tag("long")
    @Test
    void rebuildsDamagedCacheFiles() throws Exception {
        Map<String, String> first = files();
        for (Path file : bindings()) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2]++;
            Files.write(file, bytes);
        }
        compile(true);
        assertEquals(first, files());
        compile(false);
    }

    private List<Path> bindings() throws IOException {
        try (Stream<Path> files = Files.list(javac.cache().resolve("bindings"))) {
            return files.filter(file -> file.toString().endsWith(".binding")).toList();
        }
    }

    @Tag("long")
    @Test
    void cachesEachOutputFolderSeparately() throws Exception {
        compile("elsewhere", true);
        assertEquals(files(), CachedJavac.files(folder.resolve("elsewhere")));
        compile("elsewhere", false);
    }
}
