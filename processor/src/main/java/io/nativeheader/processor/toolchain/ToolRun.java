package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.cache.TemporaryFolder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The result of running a program: {@code cc --version}. */
public sealed interface ToolRun {

    /** The program ended. An exit code above 128 means that it crashed. */
    record Finished(int exitCode, String output, String errors) implements ToolRun {

        public boolean succeeded() {
            return exitCode == 0;
        }

        /** Returns the output and the error output. */
        String all() {
            return (output + errors).strip();
        }
    }

    /** The program could not be started, or exceeded the time limit and was killed. */
    record Stopped(String reason) implements ToolRun {}

    /**
     * Runs a program with an empty standard input. Its output goes to files: a pipe could fill up, or a grandchild that outlives the program
     * could keep it open.
     *
     * @param directory the working directory
     */
    static ToolRun run(List<String> command, Path directory, BuildEnvironment environment) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            File output = folder.path().resolve("output").toFile();
            File errors = folder.path().resolve("errors").toFile();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(output)
                    .redirectError(errors);
            builder.environment().clear();
            builder.environment().putAll(environment.forTools());
            Process process = builder.start();
            process.getOutputStream().close();
            if (!endsWithin(environment.limit(), process)) {
                return new Stopped(
                        "it did not finish within " + environment.limit().toSeconds() + " s and was stopped");
            }
            return new Finished(process.exitValue(), text(output.toPath()), text(errors.toPath()));
        } catch (IOException e) {
            return new Stopped(String.valueOf(e.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Stopped("the build was interrupted");
        }
    }

    private static boolean endsWithin(Duration limit, Process process) throws InterruptedException {
        try {
            WorkLimit work = WorkLimit.of(limit, process);
            Duration left = limit;
            while (!left.isZero()) {
                if (process.waitFor(left.toMillis(), TimeUnit.MILLISECONDS)) {
                    return true;
                }
                left = work.left(Duration.ZERO);
            }
            return false;
        } finally {
            if (process.isAlive()) {
                List<ProcessHandle> children = process.descendants().toList();
                process.destroyForcibly();
                children.forEach(ProcessHandle::destroyForcibly);
            }
        }
    }

    /** Returns the file's text, truncated after 8 MiB. Replaces bytes that are not valid UTF-8. */
    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(8 << 20), StandardCharsets.UTF_8);
        }
    }
}
