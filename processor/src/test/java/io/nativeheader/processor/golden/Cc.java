package io.nativeheader.processor.golden;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.BundledClang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A C compiler of this machine.
 *
 * @param command the command and its arguments: {@code cc}, {@code aarch64-linux-gnu-gcc}
 */
record Cc(List<String> command) {

    static final Cc OF_HOST = new Cc(List.of("cc"));

    /** Returns the compiler for the C file of a golden: {@code Input.c} or, for one of several targets, {@code Input.linux-aarch64.c}. */
    static Cc of(String file) {
        Matcher target = Pattern.compile(".*\\.(\\w+-\\w+)\\.c").matcher(file);
        if (!target.matches() || target.group(1).equals(Target.host().folder())) {
            return OF_HOST;
        }
        String[] words = target.group(1).split("-");
        return switch (words[0]) {
            case "windows" -> new Cc(List.of(words[1] + "-w64-mingw32-gcc"));
            case "macos" -> bundled(words[1] + "-apple-macosx11");
            default -> new Cc(List.of(words[1] + "-linux-gnu-gcc"));
        };
    }

    /** Returns the clang on the processor path, because no system but macOS installs a compiler for it. */
    private static Cc bundled(String triple) {
        BundledClang clang = BundledClang.find(Cc.class.getClassLoader(), Target.host())
                .orElseThrow(() -> new IllegalStateException("LLVM is not on the class path"));
        return new Cc(List.of(
                clang.compiler().toString(),
                "-target",
                triple,
                "-resource-dir",
                clang.resourceDirectory().toString()));
    }

    /** @param output what the compiler printed */
    record Run(int status, String output) {

        boolean accepted() {
            return status == 0;
        }
    }

    boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder(command.getFirst(), "--version")
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
    Run check(Path file, String... flags) throws IOException, InterruptedException {
        String language = file.toString().endsWith("pp") ? "-xc++" : "-xc";
        return run("", Stream.concat(Stream.of(flags), Stream.of("-fsyntax-only", language, file.toString())));
    }

    /**
     * Returns why this compiler must refuse the header of a golden. A golden with C that some compilers lack has the file
     * {@code cc-refuses.txt}: its first line is a condition for {@code #if}, which is true for those compilers; the reason follows.
     */
    Optional<String> expectedRefusal(Path golden) throws IOException, InterruptedException {
        Path file = golden.resolve("cc-refuses.txt");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        String probe = "#if !(" + lines.getFirst() + ")\n#error the condition is false\n#endif\n";
        boolean holds = run(probe, Stream.of("-fsyntax-only", "-xc", "-")).accepted();
        return holds ? Optional.of(String.join("\n", lines.subList(1, lines.size()))) : Optional.empty();
    }

    private Run run(String input, Stream<String> arguments) throws IOException, InterruptedException {
        Process cc = new ProcessBuilder(
                        Stream.concat(command.stream(), arguments).toList())
                .redirectErrorStream(true)
                .start();
        try (var stream = cc.outputWriter(StandardCharsets.UTF_8)) {
            stream.write(input);
        }
        String output = new String(cc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(cc.waitFor(), output);
    }
}
