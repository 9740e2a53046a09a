package io.nativeheader.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Linux machine with another processor, whose programs qemu-user runs. */
public enum ForeignMachine {
    AARCH64("linux-aarch64", "arm64", "aarch64-linux-gnu"),
    RISCV64("linux-riscv64", "riscv64", "riscv64-linux-gnu");

    /** A folder of the repository, set by Maven. */
    private static final String TEST_SUPPORT = "nativeheader.test.support";

    private final String target;
    private final String debian;
    private final String triple;
    private Path folder;

    ForeignMachine(String target, String debian, String triple) {
        this.target = target;
        this.debian = debian;
        this.triple = triple;
    }

    /** Returns the name in {@code -Anativeheader.targets}. */
    public String target() {
        return target;
    }

    /** Returns the command of the C compiler for this machine. */
    public String cc() {
        return triple + "-gcc";
    }

    /** Returns the path of one of the machine's shared libraries. */
    public Path library(String file) throws IOException, InterruptedException {
        return folder().resolve("usr/lib").resolve(triple).resolve(file);
    }

    /** Returns a command that runs a program of this machine. */
    public List<String> run(Path program, String... arguments) throws IOException, InterruptedException {
        return Stream.concat(Stream.of(folder().resolve("run").toString(), program.toString()), Stream.of(arguments))
                .collect(Collectors.toList());
    }

    /** Returns the command of this machine's Java. */
    public String java() throws IOException, InterruptedException {
        return folder().resolve("java").toString();
    }

    private synchronized Path folder() throws IOException, InterruptedException {
        if (folder == null) {
            folder = unpack();
        }
        return folder;
    }

    private Path unpack() throws IOException, InterruptedException {
        Path script = Path.of(System.getProperty(TEST_SUPPORT), "src/sh/foreign-machine");
        Process process = new ProcessBuilder(script.toString(), debian)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(script + " " + debian + " failed; its message is in the test's standard error");
        }
        return Path.of(output.strip());
    }
}
