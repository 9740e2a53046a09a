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

/** javac, and the process beside it in which headers are read. */
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

    /** A libclang that does something of its own in the first function that is called. */
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
    void givesWhatTheCompilersProcessWouldGive() throws Exception {
        assertEquals("", compile("here", "-Anativeheader.worker=off", "-J--enable-native-access=ALL-UNNAMED"));
        assertEquals("", compile("beside"));
        assertTrue(files("beside").containsKey("second/SecondNative.class"));
        assertEquals(files("here"), files("beside"));
    }

    @Test
    void theCompilersJvmNeedsNoNativeAccess() throws Exception {
        assumeTrue(Runtime.version().feature() >= 24, "JEP 472 is in JDK 24 and later");
        assertEquals("", compile("out", DENIED));
        String said = compile("out", DENIED, "-Anativeheader.worker=off");
        assertTrue(said.contains("First.java:3: error: [NativeAccessDenied]"), said);
    }

    @Test
    void aCrashOfLibclangIsAnErrorOnTheInterface() throws Exception {
        Path library = libclang("fprintf(stderr, \"no more\\n\"); abort();");
        String said = compile("out", "-Anativeheader.libclang=" + library);
        assertEquals(1, exitCode);
        assertTrue(
                said.contains(
                        "First.java:2: error: [WorkerDied] the process that reads phy.h ended with exit code 134"),
                said);
        assertTrue(said.contains("    no more\n"), said);
        assertTrue(said.contains("Second.java:2: error: [WorkerDied]"), "another process tried it, too");
        assertFalse(said.contains("InternalError"), said);
    }

    @Test
    void theWorkerEndsWithTheCompiler() throws Exception {
        Process javac = start("out", "-Anativeheader.libclang=" + libclang("for (;;) pause();"));
        ProcessHandle worker = null;
        for (int i = 0; worker == null && i < 600; i++) {
            Thread.sleep(50);
            worker = javac.children().findFirst().orElse(null);
        }
        assertNotNull(worker, "a process beside javac");
        Thread.sleep(500);
        assertTrue(worker.isAlive());
        javac.destroyForcibly();
        worker.onExit().get(20, TimeUnit.SECONDS);
    }

    @Test
    void whereNoProcessCanBeStartedTheCompilersOwnDoesIt() throws Exception {
        Path missing = folder.resolve("missing");
        String said = compile("here", "-J-Djava.io.tmpdir=" + missing, "-J--enable-native-access=ALL-UNNAMED");
        assertEquals(0, exitCode, said);
        assertTrue(said.contains("[NoCompiler]"), "nor a compiler");
        assertTrue(said.contains("[WorkerNotStarted]"), said);
        assertTrue(files("here").containsKey("second/SecondNative.class"));
    }

    @Test
    void aCompilerWithLittleMemoryHasAWorkerWithAsLittle() throws Exception {
        assumeTrue(Runtime.version().feature() >= 24, "JEP 472 is in JDK 24 and later");
        assertEquals("", compile("out", DENIED, "-J-Xmx48m", "-J-XX:+UseSerialGC"));
        assertTrue(files("out").containsKey("second/SecondNative.class"));
    }

    @Test
    void aBrokenHeaderIsSaidAsEver() throws Exception {
        Files.writeString(folder.resolve("phy.h"), "int phy_start(struct phy *phy;\n");
        String said = compile("out");
        assertEquals(1, exitCode);
        assertTrue(said.contains("First.java:2: error: [HeaderDoesNotCompile]"), said);
        assertTrue(said.contains("Second.java:2: error: [HeaderDoesNotCompile]"), said);
    }

    @Test
    void aLibclangThatHangsIsLeft() throws Exception {
        Path library = libclang("for (;;) pause();");
        String said = compile("out", "-Anativeheader.libclang=" + library, "-Anativeheader.seconds=1");
        assertEquals(1, exitCode);
        assertTrue(said.contains("[HeaderTakesTooLong]"), said);
    }

    @Test
    void optionsWithoutAValueAreNoneOfOurs() throws Exception {
        String said = compile("out", "-Adebug", "-Anativeheader.cc", "-Anativeheader.symbols=");
        assertEquals(0, exitCode, said);
    }

    @Test
    void optionsThatAreNotKnownAreSaidOnce() throws Exception {
        String said = compile("out", "-Anativeheader.worker=maybe");
        assertEquals(1, said.split("\\[BadOption\\]", -1).length - 1, said);
    }
}
