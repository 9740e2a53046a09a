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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of all that was generated. */
class UnchangedBuildTest {

    /** A class of javac's that is needed when another process generates. */
    private static final String ASKED = "io.nativeheader.processor.worker.WorkerSide ";

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

    /** What javac says, and that it has generated, or has not. */
    private String compile(boolean generates, String... options) throws Exception {
        return compile("out", generates, options);
    }

    private String compile(String out, boolean generates, String... options) throws Exception {
        delete(folder.resolve(out));
        return compileOver(out, generates, options);
    }

    /** Into a folder that has what an earlier javac left. */
    private String compileOver(String out, boolean generates, String... options) throws Exception {
        String[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = "-Anativeheader.cc=" + cc;
        String said = CachedJavac.output(javac.start(out, all));
        assertEquals(generates, said.contains(ASKED), "generates");
        return said;
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
    void givesTheSameFilesAndWarnings() throws Exception {
        Map<String, String> first = files();
        String said = compile(false);
        assertEquals(first, files());
        assertTrue(said.contains("Phy.java:4: warning: " + MISSING), said);
        assertTrue(first.containsKey("META-INF/native-header/linux-x86_64/p.Phy.so"), first.keySet()::toString);
        compile(true, "-Anativeheader.cache=off");
        assertEquals(first, files());
    }

    @Test
    void classFilesAreKept() throws Exception {
        String always = "-Anativeheader.classes=always";
        compile(true, always);
        Map<String, String> first = files();
        compile(false, always);
        assertEquals(first, files());
        compileOver("out", false, always);
        assertEquals(first, files());
    }

    @Test
    void aHeaderOfTheSameSizeAndTimeIsSeen() throws Exception {
        Map<String, String> first = files();
        FileTime time = Files.getLastModifiedTime(header);
        Files.writeString(header, Files.readString(header).replace("FAST", "LATE"));
        Files.setLastModifiedTime(header, time);
        compile(true);
        assertNotEquals(first, files());
        compile(false);
    }

    @Test
    void aHeaderThatComesBeforeItIsSeen() throws Exception {
        Path before = Files.createDirectories(folder.resolve("src/main/c")).resolve("phy.h");
        Files.writeString(before, Files.readString(header).replace("FAST", "EARLY"));
        compile(true);
        assertTrue(files().containsKey("p/PhyNative.class"));
        compile(false);
        Files.delete(before);
        compile(true);
    }

    @Test
    void aLibraryThatIsBuiltAgainIsSeen() throws Exception {
        link("int phy_start(int id) { return id; } int phy_stop(int id) { return id; }");
        assertFalse(compile(true).contains(MISSING));
        assertFalse(compile(false).contains(MISSING));
        Files.delete(library);
        assertFalse(compile(true).contains(MISSING), "of a library that is not there nothing is said");
        compile(false);
    }

    @Test
    void anotherInterfaceIsSeen() throws Exception {
        interfaceWith("int phy_start(int id);");
        assertFalse(compile(true).contains(MISSING));
        compile(false);
        compile(true, "-Anativeheader.symbols=off");
        interfaceWith("int phy_stop(int id);");
        assertTrue(compile(false).contains(MISSING), "as at first");
    }

    @Test
    void anotherCompilerIsSeen() throws Exception {
        Files.writeString(cc, "#!/bin/sh\nexec /usr/bin/cc -O1 \"$@\"\n");
        compile(true);
        compile(false);
        Files.delete(cc);
        assertTrue(compile(true).contains("[NoCompiler]"));
        assertTrue(compile(true).contains("[NoCompiler]"), "a compiler may come from anywhere");
    }

    @Test
    void aBuildOverTheLastOneIsUnchanged() throws Exception {
        Map<String, String> first = files();
        compileOver("out", false);
        assertEquals(first, files());
    }

    /** As a build tool may give them to javac again. */
    @Test
    void whatWasGeneratedTakesNoNameAway() throws Exception {
        String sources = Files.createDirectories(folder.resolve("gen")).toString();
        compile(true, "-s", sources, "-sourcepath", sources);
        Map<String, String> first = files();
        compileOver("out", false, "-s", sources, "-sourcepath", sources);
        assertEquals(first, files());
        assertTrue(first.containsKey("p/speed.class"), first.keySet()::toString);
    }

    @Test
    void aHeaderThatTellsTheTimeIsReadAgain() throws Exception {
        Files.writeString(header, Files.readString(header) + "#define BUILT __TIME__\n");
        compile(true);
        compile(true);
    }

    @Test
    void aFolderOfTheEnvironmentIsSeenWhenItComes() throws Exception {
        Path later = folder.resolve("later");
        javac = new CachedJavac(folder, Map.of("LD_LIBRARY_PATH", later.toString()));
        Files.delete(library);
        compile(true);
        compile(false);
        library = Files.createDirectories(later).resolve("libphy.so");
        link("int phy_start(int id) { return id; }");
        assertTrue(compile(true).contains(MISSING));
    }

    @Test
    void errorsAreNotKept() throws Exception {
        Files.writeString(header, "int phy_stop(int id\n");
        Process process = javac.start("out");
        process.getInputStream().readAllBytes();
        assertEquals(1, process.waitFor());
        Files.writeString(header, "int phy_stop(int id);\nenum speed { NONE };\n");
        compile(true);
        compile(false);
    }

    @Test
    void whatIsDamagedIsMadeAgain() throws Exception {
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

    @Test
    void anotherFolderForTheClassesHasItsOwn() throws Exception {
        compile("elsewhere", true);
        assertEquals(files(), CachedJavac.files(folder.resolve("elsewhere")));
        compile("elsewhere", false);
    }
}
