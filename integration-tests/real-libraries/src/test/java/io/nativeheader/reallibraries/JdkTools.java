package io.nativeheader.reallibraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The tools of this JDK, run in a folder with the processor on the class path. Classes are compiled to {@code classes}.
 *
 * @param folder the working directory
 */
record JdkTools(Path folder) {

    private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");
    private static final String CLASS_PATH =
            "classes" + System.getProperty("path.separator") + System.getProperty("java.class.path");

    /** The end of a process. */
    record Run(int exitCode, String output) {

        /** Returns the output of a process that succeeded. */
        String succeeded() {
            assertEquals(0, exitCode, output);
            return output;
        }

        /** Returns the output of a process that succeeded. Skips the test if a header of the library is not installed. */
        String succeededWith(InstalledLibrary library) {
            assumeFalse(
                    output.contains("[HeaderNotFound]") || output.contains("[PkgConfigFailed]"),
                    () -> "a header is not installed: Debian's " + library.debianPackage() + "\n" + output);
            return succeeded();
        }
    }

    Run java(List<String> arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        all.addAll(arguments);
        return run("java", all);
    }

    Run javac(List<String> arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "-d", "classes"));
        all.addAll(arguments);
        return run("javac", all);
    }

    Run javadoc(List<String> arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
        all.addAll(arguments);
        return run("javadoc", all);
    }

    private Run run(String tool, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(BIN.resolve(tool).toString(), "-cp", CLASS_PATH));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        return new Run(process.waitFor(), output);
    }
}
