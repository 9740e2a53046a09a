package io.nativeheader.processor.golden;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's C compiler. */
final class Cc {

    private Cc() {}

    /** @param output what the compiler printed */
    record Run(int status, String output) {

        boolean accepted() {
            return status == 0;
        }
    }

    static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("cc", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** Checks a file without writing anything. */
    static Run check(Path file, String... flags) throws IOException, InterruptedException {
        return run("", Stream.concat(Stream.of(flags), Stream.of("-fsyntax-only", "-xc", file.toString())));
    }

    /**
     * Returns why this compiler must refuse the header of a golden. A golden with C that some compilers lack has the file
     * {@code cc-refuses.txt}: its first line is a condition for {@code #if}, which is true for those compilers; the reason follows.
     */
    static Optional<String> expectedRefusal(Path golden) throws IOException, InterruptedException {
        Path file = golden.resolve("cc-refuses.txt");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        String probe = "#if !(" + lines.getFirst() + ")\n#error the condition is false\n#endif\n";
        boolean holds = run(probe, Stream.of("-fsyntax-only", "-xc", "-")).accepted();
        return holds ? Optional.of(String.join("\n", lines.subList(1, lines.size()))) : Optional.empty();
    }

    private static Run run(String input, Stream<String> arguments) throws IOException, InterruptedException {
        Process cc = new ProcessBuilder(
                        Stream.concat(Stream.of("cc"), arguments).toList())
                .redirectErrorStream(true)
                .start();
        try (var stream = cc.outputWriter(StandardCharsets.UTF_8)) {
            stream.write(input);
        }
        String output = new String(cc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(cc.waitFor(), output);
    }
}
