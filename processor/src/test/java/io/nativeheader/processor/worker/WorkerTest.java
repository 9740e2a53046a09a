package io.nativeheader.processor.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nativeheader.processor.NativeHeaderProcessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilations by javac with a worker process that reads the headers. */
class WorkerTest {

    private static final String DENIED = "-J--illegal-native-access=deny";

    @TempDir
    private Path folder;

    private int exitCode;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("phy.h"), """
                struct phy { int speed; };
                static inline int phy_speed(struct phy *phy) { return phy->speed; }
                int phy_start(struct phy *phy);
                #define PHY_MAJOR 3
                """);
        for (String name : List.of("First", "Second")) {
            Files.writeString(folder.resolve(name + ".java"), """
                    package %s;
                    @io.nativeheader.NativeHeader("phy.h")
                    interface %s extends %sHeader {}
                    """.formatted(name.toLowerCase(), name, name));
        }
    }

    private String compile(String out, String... options) throws Exception {
        Process process = start(out, options);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        exitCode = process.waitFor();
        return output;
    }

    private Process start(String out, String... options) throws IOException {
        Files.createDirectories(folder.resolve(out));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-cp",
                classPath,
                "-processorpath",
                classPath,
                "-processor",
                NativeHeaderProcessor.class.getName(),
                "-Anativeheader.includePath=" + folder,
                "-Anativeheader.cache=off",
                "-d",
                out));
        command.addAll(Arrays.asList(options));
        command.addAll(List.of("First.java", "Second.java"));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }

    /** Builds a libclang whose first called function runs a C statement. */
    private Path libclang(String statement) throws Exception {
        Path source = Files.writeString(folder.resolve("libclang.c"), """
                #include <stdio.h>
                #include <stdlib.h>
                #include <unistd.h>
                void clang_toggleCrashRecovery(unsigned on) { %s }
                """.formatted(statement));
        Path library = folder.resolve("libclang.so");
        Process cc = new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library.toString(), source.toString())
                .inheritIO()
                .start();
        assertEquals(0, cc.waitFor());
        return library;
    }

    private Map<String, String> files(String out) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(out))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(
                        folder.resolve(out).relativize(file).toString(),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    @Test
    void generatesTheSameFilesAsTheCompilersProcess() throws Exception {
        assertEquals("", compile("inProcess", "-Anativeheader.worker=off", "-J--enable-native-access=ALL-UNNAMED"));
        assertEquals("", compile("worker"));
        assertTrue(files("worker").containsKey("second/SecondNative.class"));
        assertEquals(files("inProcess"), files("worker"));
    }

    @Test
    void needsNoNativeAccessInTheCompilersJvm() throws Exception {
        assumeTrue(Runtime.version().feature() >= 24, "JEP 472 is in JDK 24 and later");
        assertEquals("", compile("out", DENIED));
        String output = compile("out", DENIED, "-Anativeheader.worker=off");
        assertTrue(output.contains("First.java:3: error: [NativeAccessDenied]"), output);
    }

    @Test
    void reportsACrashOfLibclangOnTheInterface() throws Exception {
        Path library = libclang("fprintf(stderr, \"no more\\n\"); abort();");
        String output = compile("out", "-Anativeheader.libclang=" + library);
        assertEquals(1, exitCode);
        assertTrue(
                output.contains(
                        "First.java:2: error: [WorkerDied] the process that reads phy.h ended with exit code 134"),
                output);
        assertTrue(output.contains("    no more\n"), output);
        assertTrue(
                output.contains("Second.java:2: error: [WorkerDied]"),
                "another worker read the header for the second interface");
        assertFalse(output.contains("InternalError"), output);
    }

    @Test
    void endsTheWorkerWithTheCompiler() throws Exception {
        Process javac = start("out", "-Anativeheader.libclang=" + libclang("for (;;) pause();"));
        ProcessHandle worker = null;
        for (int i = 0; worker == null && i < 600; i++) {
            Thread.sleep(50);
            worker = javac.children().findFirst().orElse(null);
        }
        assertNotNull(worker, "javac has no child process");
        Thread.sleep(500);
        assertTrue(worker.isAlive());
        javac.destroyForcibly();
        worker.onExit().get(20, TimeUnit.SECONDS);
    }

    @Test
    void readsHeadersInTheCompilersProcessIfNoWorkerStarts() throws Exception {
        Path missing = folder.resolve("missing");
        String output = compile("inProcess", "-J-Djava.io.tmpdir=" + missing, "-J--enable-native-access=ALL-UNNAMED");
        assertEquals(0, exitCode, output);
        assertTrue(output.contains("[NoCompiler]"), output);
        assertTrue(output.contains("[WorkerNotStarted]"), output);
        assertTrue(files("inProcess").containsKey("second/SecondNative.class"));
    }

    @Test
    void givesTheWorkerNoMoreMemoryThanTheCompiler() throws Exception {
        assumeTrue(Runtime.version().feature() >= 24, "JEP 472 is in JDK 24 and later");
        assertEquals("", compile("out", DENIED, "-J-Xmx48m", "-J-XX:+UseSerialGC"));
        assertTrue(files("out").containsKey("second/SecondNative.class"));
    }

    @Test
    void reportsABrokenHeaderOnEachInterface() throws Exception {
        Files.writeString(folder.resolve("phy.h"), "int phy_start(struct phy *phy;\n");
        String output = compile("out");
        assertEquals(1, exitCode);
        assertTrue(output.contains("First.java:2: error: [HeaderDoesNotCompile]"), output);
        assertTrue(output.contains("Second.java:2: error: [HeaderDoesNotCompile]"), output);
    }

    @Test
    void stopsALibclangThatHangs() throws Exception {
        Path library = libclang("for (;;) pause();");
        String output = compile("out", "-Anativeheader.libclang=" + library, "-Anativeheader.seconds=1");
        assertEquals(1, exitCode);
        assertTrue(output.contains("[HeaderTakesTooLong]"), output);
    }

    @Test
    void acceptsOptionsWithoutAValue() throws Exception {
        String output = compile("out", "-Adebug", "-Anativeheader.cc", "-Anativeheader.symbols=");
        assertEquals(0, exitCode, output);
    }

    @Test
    void reportsABadOptionOnce() throws Exception {
        String output = compile("out", "-Anativeheader.worker=maybe");
        assertEquals(1, output.split("\\[BadOption\\]", -1).length - 1, output);
    }
}
