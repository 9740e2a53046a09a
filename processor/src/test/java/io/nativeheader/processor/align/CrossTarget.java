package io.nativeheader.processor.align;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nativeheader.processor.platform.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A target whose C library and gcc are installed on Debian. Headers of libraries, such as {@code sqlite3.h}, come from the host.
 *
 * @param target its index is its ordinal
 * @param folder the C library's headers; empty for the host's
 * @param clang further flags for clang
 * @param gcc name of the compiler and its flags
 */
record CrossTarget(Target target, String folder, List<String> clang, List<String> gcc) {

    static final List<CrossTarget> ALL = List.of(
            new CrossTarget(TargetTexts.LINUX, "", List.of(), List.of("x86_64-linux-gnu-gcc")),
            new CrossTarget(
                    TargetTexts.ARM, "/usr/aarch64-linux-gnu/include", List.of(), List.of("aarch64-linux-gnu-gcc")),
            new CrossTarget(
                    TargetTexts.RISCV, "/usr/riscv64-linux-gnu/include", List.of(), List.of("riscv64-linux-gnu-gcc")),
            new CrossTarget(
                    TargetTexts.WINDOWS,
                    "/usr/x86_64-w64-mingw32/include",
                    List.of("--target=x86_64-w64-mingw32"),
                    List.of("x86_64-w64-mingw32-gcc", "-mms-bitfields")));

    /** Skips the test unless all compilers and the headers are installed. */
    static void assumeInstalled(String header) {
        for (CrossTarget target : ALL) {
            assumeTrue(Files.isExecutable(target.compiler()), target.compiler() + " is missing");
            assumeTrue(
                    target.folder.isEmpty() || Files.isDirectory(Path.of(target.folder)),
                    target.folder + " is missing");
        }
        assumeTrue(
                Files.exists(Path.of("/usr/include", header))
                        || Files.exists(Path.of("/usr/include/x86_64-linux-gnu", header)),
                header + " is missing");
    }

    private Path compiler() {
        return Path.of("/usr/bin", gcc.getFirst());
    }

    List<String> clangArguments() {
        List<String> arguments = new ArrayList<>(clang);
        if (!folder.isEmpty()) {
            arguments.addAll(List.of("-nostdlibinc", "-isystem", folder, "-idirafter", "/usr/include"));
        }
        return arguments;
    }

    /** Checks C text with gcc and returns its messages; empty if it compiles. */
    String check(Path folderOfText, String c) throws IOException, InterruptedException {
        Path file = folderOfText.resolve(target.folder() + ".c");
        Files.writeString(file, c);
        List<String> command = new ArrayList<>(List.of(compiler().toString()));
        command.addAll(gcc.subList(1, gcc.size()));
        command.addAll(List.of(
                "-std=gnu17", "-fsyntax-only", "-fmax-errors=4", "-w", "-idirafter", "/usr/include", file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String messages = new String(process.getInputStream().readAllBytes());
        return process.waitFor() == 0 ? "" : messages;
    }
}
