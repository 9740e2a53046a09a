package io.nativeheader.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the models that different versions of libclang produce. Each version is loaded in its own JVM. */
class LibClangVersionsTest {

    private static String bundled;

    @BeforeAll
    static void readWithTheBundledLibclang() throws Exception {
        bundled = model("bundled");
    }

    @ParameterizedTest(name = "libclang {0}")
    @ValueSource(ints = {14, 19})
    void anInstalledLibclangReturnsTheSameModelAsTheBundledOne(int version) throws Exception {
        Path library = Path.of("/usr/lib/llvm-" + version + "/lib/libclang.so.1");
        boolean installed =
                Files.exists(library) || Files.exists(library.resolveSibling("libclang-" + version + ".so.1"));
        assumeTrue(installed, "libclang1-" + version + " is not installed");
        Path found = Files.exists(library) ? library : library.resolveSibling("libclang-" + version + ".so.1");
        assertEquals(bundled, model(found.toString()));
    }

    @Test
    void theJvmKeepsItsSignalHandlersAfterLibclangIsUsed() throws Exception {
        assertTrue(bundled.contains("NullPointerExceptions survived"));
    }

    private static String model(String libclang) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // it ends before C2 pays off
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        if (!libclang.equals("bundled")) {
            command.add("-Dnativeheader.test.libclang=" + libclang);
        }
        command.add(ModelPrinter.class.getName());
        Path errors = Files.createTempFile("libclang", ".log");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), libclang + ": " + Files.readString(errors));
        return output;
    }
}
