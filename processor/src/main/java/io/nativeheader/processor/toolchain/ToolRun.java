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

/** How one run of a program ended: {@code cc --version}. */
public sealed interface ToolRun {

    /** It ended by itself; an exit code above 128 means that it crashed. */
    record Finished(int exitCode, String output, String errors) implements ToolRun {

        public boolean succeeded() {
            return exitCode == 0;
        }

        /** All that it printed. */
        String all() {
            return (output + errors).strip();
        }
    }

    /** It could not be started, or did not end in time and was killed. */
    record Stopped(String reason) implements ToolRun {}

    /**
     * Runs a program with nothing on its standard input. What it prints goes to files: no pipe can fill up, and no
     * grandchild that outlives the program can keep one open.
     *
     * @param directory it runs in
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
                        "it did not end within " + environment.limit().toSeconds() + " s and was stopped");
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
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            if (process.isAlive()) {
                List<ProcessHandle> children = process.descendants().toList();
                process.destroyForcibly();
                children.forEach(ProcessHandle::destroyForcibly);
            }
        }
    }

    /** The file's text, cut off after 8 MiB; bytes that are no UTF-8 are replaced. */
    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(8 << 20), StandardCharsets.UTF_8);
        }
    }
}
