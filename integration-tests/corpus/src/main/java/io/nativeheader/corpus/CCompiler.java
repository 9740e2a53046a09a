package io.nativeheader.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A platform's C compiler, the reference for valid C and for layouts. */
final class CCompiler {

    private static final Pattern ERROR =
            Pattern.compile("(?m)^(.*?):(\\d+):(?:\\d+:)? (?:(?:fatal )?error: |note: in expansion of macro )");

    private final Path folder;
    private final Platform platform;
    private final List<String> flags;

    /** Uses the machine's {@code cc}. */
    CCompiler(Path folder, Header header) throws IOException, InterruptedException {
        this(folder, header, Platform.HOST);
    }

    CCompiler(Path folder, Header header, Platform platform) throws IOException, InterruptedException {
        this.folder = folder;
        this.platform = platform;
        this.flags = new ArrayList<>(List.of("-std=gnu17", "-w"));
        header.folders().forEach(include -> flags.add("-I" + include));
        if (!header.pkgConfig().isEmpty()) {
            Run run = run(List.of("pkg-config", "--cflags", header.pkgConfig()));
            flags.addAll(List.of(run.output().strip().split("\\s+")));
        }
        flags.addAll(header.flags());
    }

    private record Run(int status, String output) {}

    private Run run(List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "run", ".log");
        int status = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        return new Run(status, Files.readString(log));
    }

    private Run compile(String text, String... more) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("probe.c"), text);
        List<String> command = new ArrayList<>(List.of(platform.cc()));
        command.addAll(flags);
        command.addAll(List.of(more));
        command.add(source.getFileName().toString());
        return run(command);
    }

    /** Returns whether the compiler accepts the text. */
    boolean accepts(String text) throws IOException, InterruptedException {
        return refusal(text).isEmpty();
    }

    /** Returns the compiler's output if it rejects the text. */
    Optional<String> refusal(String text) throws IOException, InterruptedException {
        Run run = compile(text, "-fsyntax-only");
        return run.status() == 0 ? Optional.empty() : Optional.of(run.output());
    }

    /** Returns the lines with errors, counted from 1, including errors in the expansion of a macro on the line. */
    Set<Integer> refusedLines(String text) throws IOException, InterruptedException {
        Set<Integer> lines = new TreeSet<>();
        Matcher matcher =
                ERROR.matcher(compile(text, "-fsyntax-only", "-fmax-errors=0").output());
        while (matcher.find()) {
            if (matcher.group(1).equals("probe.c")) {
                lines.add(Integer.parseInt(matcher.group(2)));
            }
        }
        return lines;
    }

    /** Preprocesses the text. The result includes macro definitions and line markers. */
    List<String> definitions(String text) throws IOException, InterruptedException {
        Run run = compile(text, "-E", "-dD");
        if (run.status() != 0) {
            throw new IOException("cc failed to preprocess:\n" + run.output());
        }
        return run.output().lines().toList();
    }

    /** Compiles the text to assembly. */
    List<String> assembly(String text) throws IOException, InterruptedException {
        Run run = compile(text, "-S", "-o", "probe.s");
        if (run.status() != 0) {
            throw new IOException("cc rejects the program that prints constants:\n" + run.output());
        }
        return Files.readAllLines(folder.resolve("probe.s"));
    }

    /** Returns the debug information of the text, as objdump prints it. */
    List<String> debugInformation(String text) throws IOException, InterruptedException {
        Run compiled = compile(text, "-gdwarf-4", "-c", "-o", "probe.o");
        if (compiled.status() != 0) {
            throw new IOException("cc rejects the variables for the debug information:\n" + compiled.output());
        }
        Run run = run(List.of(platform.objdump(), "--wide", "--dwarf=info", "probe.o"));
        if (run.status() != 0) {
            throw new IOException("objdump exited with " + run.status() + "\n" + run.output());
        }
        return run.output().lines().toList();
    }

    /** Compiles and runs the program, and returns its output. */
    List<String> output(String program) throws IOException, InterruptedException {
        Run compiled = compile(program, "-o", "probe.exe");
        if (compiled.status() != 0) {
            throw new IOException("cc rejects the program that prints layouts:\n" + compiled.output());
        }
        List<String> command = new ArrayList<>(platform.runner());
        command.add(folder.resolve("probe.exe").toString());
        Run run = run(command);
        if (run.status() != 0) {
            throw new IOException("the program that prints layouts exited with " + run.status() + "\n" + run.output());
        }
        return run.output().lines().toList();
    }
}
