package io.nativeheader.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses a libclang without the resource headers of its version, in a separate javac, so that no other libclang is loaded. */
class ResourceHeadersWarningTest {

    private static final Path INSTALLED = Path.of("/usr/lib/llvm-14/lib/libclang-14.so.1");

    @TempDir
    Path folder;

    private Path libclang;

    @BeforeEach
    void copyLibclang() throws IOException {
        assumeTrue(Files.exists(INSTALLED), "libclang1-14 is not installed");
        assumeTrue(
                !Files.exists(Path.of("/usr/lib/llvm-14/lib/clang")),
                "libclang-common-14-dev is installed, and its headers are found");
        libclang = Files.copy(INSTALLED, folder.resolve("libclang.so.1"));
    }

    @Test
    void warnsOnceOfResourceHeadersOfAnotherVersion() throws Exception {
        String output = compile(_ -> true);
        assertTrue(output.contains("First.java:2: warning: [ResourceHeadersDiffer] libclang 14.0.6 "), output);
        assertTrue(output.contains("reads the resource headers of clang 20"), output);
        assertTrue(output.contains("apt install libclang-common-14-dev"), output);
        assertEquals(
                1, output.lines().filter(line -> line.contains("[Resource")).count(), output);
    }

    @Test
    void warnsOnceOfMissingResourceHeaders() throws Exception {
        String output = compile(jar -> !jar.contains("bytedeco"));
        assertTrue(output.contains("First.java:2: warning: [ResourceHeadersMissing] libclang 14.0.6 "), output);
        assertEquals(
                1, output.lines().filter(line -> line.contains("[Resource")).count(), output);
    }

    private String compile(Predicate<String> onProcessorPath) throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String processorPath = Arrays.stream(classPath.split(File.pathSeparator))
                .filter(onProcessorPath)
                .collect(Collectors.joining(File.pathSeparator));
        Files.writeString(folder.resolve("phy.h"), "int phy_start(void);\n");
        for (String name : List.of("First", "Second")) {
            Files.writeString(folder.resolve(name + ".java"), """
                    package %s;
                    @io.nativeheader.NativeHeader("phy.h")
                    interface %s extends %sHeader {}
                    """.formatted(name.toLowerCase(Locale.ROOT), name, name));
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                        "-J-XX:TieredStopAtLevel=1",
                        "-J-XX:+UseSerialGC",
                        "-J--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        "-processorpath",
                        processorPath,
                        "-Anativeheader.libclang=" + libclang,
                        "-Anativeheader.includePath=" + folder,
                        "-d",
                        folder.resolve("out").toString(),
                        folder.resolve("First.java").toString(),
                        folder.resolve("Second.java").toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
