package io.nativeheader.cplusplus.callbacks;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Throws a Java exception through a C++ function that must not throw, in a process of its own. */
class NoexceptTest {

    /** The program of the process. */
    public static void main(String[] arguments) {
        new CallbacksNative()
                .apply_without_throwing(
                        _ -> {
                            throw new IllegalStateException("meets noexcept");
                        },
                        1);
    }

    @Test
    void reportsAJavaExceptionBeforeCxxEndsTheProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=/dev/null",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NoexceptTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertNotEquals(0, process.exitValue(), output);
        assertTrue(output.contains("IllegalStateException: meets noexcept"), output);
    }
}
