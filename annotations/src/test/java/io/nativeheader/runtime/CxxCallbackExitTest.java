package io.nativeheader.runtime;

import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends the JVM while C++ references callbacks. */
class CxxCallbackExitTest {

    private static final String STUBS = """
            extern "C" {

            JAVA_HELPER int java_helper_terminate(std::int64_t token) noexcept;
            int java_helper_terminate(std::int64_t token) noexcept { return function(token, true)(0); }

            } // extern "C"
            """;

    @TempDir
    private static Path folder;

    /** Runs in a separate JVM. */
    static final class Child {
        public static void main(String[] arguments) throws Throwable {
            CxxCallbackStubs stubs = CxxCallbackStubs.open(Path.of(arguments[1]), "child", STUBS);
            if (arguments[0].equals("exit")) {
                stubs.procedure("keep", JAVA_LONG).invokeExact(stubs.doubling());
                System.out.println(stubs.apply(stubs.doubling(), 1));
            } else {
                long token = stubs.throwing(new RuntimeException("reported first"));
                int _ = (int) stubs.stub("terminate", JAVA_LONG).invokeExact(token);
            }
        }
    }

    private static String child(int status, String argument) throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=" + folder.resolve("error.log"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        argument,
                        Files.createDirectories(folder.resolve(argument)).toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(java.getInputStream().readAllBytes());
        assertEquals(status, java.waitFor(), printed);
        return printed;
    }

    @Test
    void aStaticCallbackOutlivesTheJvm() throws Exception {
        assertEquals("3\n", child(0, "exit"));
    }

    @Test
    void anExceptionThatMeetsNoexceptIsReportedBeforeTheEnd() throws Exception {
        String printed = child(134, "terminate");
        assertTrue(
                printed.startsWith("Exception in thread \"main\" java.lang.RuntimeException: reported first"), printed);
        assertTrue(printed.contains("at io.nativeheader.runtime.CxxCallbackExitTest$Child.main"), printed);
    }
}
