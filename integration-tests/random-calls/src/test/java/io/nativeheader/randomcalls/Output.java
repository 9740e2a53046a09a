package io.nativeheader.randomcalls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A command's exit code and output. */
public record Output(int exitCode, List<String> lines) {

    public static Output of(Path folder, ProcessBuilder command) throws IOException, InterruptedException {
        Process process =
                command.directory(folder.toFile()).redirectErrorStream(true).start();
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = reader.lines().toList();
            return new Output(process.waitFor(), lines);
        }
    }
}
