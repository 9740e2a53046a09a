package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts how often the C compiler runs during javac. */
class HelperCompilationTest {

    private static final String SOURCE =
            "package p; @io.nativeheader.NativeHeader(\"phy.h\") interface Phy extends PhyHeader {}";

    @TempDir
    private Path folder;

    private Path log;
    private Path cc;

    @BeforeEach
    void wrapTheCompiler() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/cc")), "there is no /usr/bin/cc");
        log = folder.resolve("log");
        cc = Files.writeString(
                folder.resolve("cc"), "#!/bin/sh\necho \"$*\" >> \"" + log + "\"\nexec /usr/bin/cc \"$@\"\n");
        assertTrue(cc.toFile().setExecutable(true));
        header(1);
    }

    /** Uses a cache folder of its own, so that no result of another test is found. */
    private void header(int value) throws IOException {
        Files.writeString(folder.resolve("phy.h"), "static inline int value(void) { return " + value + "; }\n");
    }

    private Compilation compile(String... more) {
        List<String> options = new ArrayList<>(List.of(
                "--release",
                "22",
                "-Anativeheader.includePath=" + folder,
                WorkerOption.OPTION,
                "-Anativeheader.cc=" + cc));
        options.addAll(List.of(more));
        Compilation compilation = ProcessorCompiler.create()
                .withOptions(options.toArray())
                .compile(JavaFileObjects.forSourceString("p.Phy", SOURCE));
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/native-header/linux-x86_64/p.Phy.so");
        return compilation;
    }

    /** Returns how many runs of the C compiler compiled a file. */
    private long compilations() throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("-c "))
                .count();
    }

    @Test
    void compilesNothingAgainIfNothingChanged() throws IOException {
        byte[] first = bytes(compile());
        assertEquals(1, compilations());
        byte[] second = bytes(compile());
        assertEquals(1, compilations());
        assertEquals(List.of(hash(first)), List.of(hash(second)));
        header(2);
        compile();
        assertEquals(2, compilations());
    }

    @Test
    void compilesAgainWithoutTheCache() throws IOException {
        compile("-Anativeheader.cache=off");
        compile("-Anativeheader.cache=off");
        assertEquals(2, compilations());
    }

    @Test
    void givesTheSameResultForTwoCompilersAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> libraries = threads.invokeAll(IntStream.range(0, 4)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(i -> () -> hash(bytes(compile())))
                    .toList());
            for (Future<Integer> library : libraries) {
                assertEquals(libraries.getFirst().get(), library.get());
            }
        }
    }

    private static byte[] bytes(Compilation compilation) throws IOException {
        try (var stream = compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/native-header/linux-x86_64/p.Phy.so")
                .orElseThrow()
                .openInputStream()) {
            return stream.readAllBytes();
        }
    }

    private static int hash(byte[] bytes) {
        return java.util.Arrays.hashCode(bytes);
    }
}
