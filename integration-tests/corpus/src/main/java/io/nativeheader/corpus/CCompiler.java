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

/** The machine's {@code cc}, which is the judge of what C is and where its fields lie. */
final class CCompiler {

    private static final Pattern ERROR =
            Pattern.compile("(?m)^(.*?):(\\d+):(?:\\d+:)? (?:(?:fatal )?error: |note: in expansion of macro )");

    private final Path folder;
    private final List<String> flags;

    /**
     * @param folder for its files
     */
    CCompiler(Path folder, Header header) throws IOException, InterruptedException {
        this.folder = folder;
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
        List<String> command = new ArrayList<>(List.of("cc"));
        command.addAll(flags);
        command.addAll(List.of(more));
        command.add(source.getFileName().toString());
        return run(command);
    }

    /** Whether this is C. */
    boolean accepts(String text) throws IOException, InterruptedException {
        return refusal(text).isEmpty();
    }

    /** Returns what the compiler prints if it refuses the text. */
    Optional<String> refusal(String text) throws IOException, InterruptedException {
        Run run = compile(text, "-fsyntax-only");
        return run.status() == 0 ? Optional.empty() : Optional.of(run.output());
    }

    /** The lines of the text, from 1, that are not C, be it in what a macro there stands for. */
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

    /** The text after preprocessing, with its macros' definitions and the places they come from. */
    List<String> definitions(String text) throws IOException, InterruptedException {
        Run run = compile(text, "-E", "-dD");
        if (run.status() != 0) {
            throw new IOException("cc does not preprocess:\n" + run.output());
        }
        return run.output().lines().toList();
    }

    /** What the text is as assembly. */
    List<String> assembly(String text) throws IOException, InterruptedException {
        Run run = compile(text, "-S", "-o", "probe.s");
        if (run.status() != 0) {
            throw new IOException("cc refuses the program that asks for constants:\n" + run.output());
        }
        return Files.readAllLines(folder.resolve("probe.s"));
    }

    /** What the compiler tells debuggers of a text, as readelf prints it. */
    List<String> debugInformation(String text) throws IOException, InterruptedException {
        Run compiled = compile(text, "-gdwarf-4", "-c", "-o", "probe.o");
        if (compiled.status() != 0) {
            throw new IOException(
                    "cc refuses the variables whose debug information is asked for:\n" + compiled.output());
        }
        Run run = run(List.of("readelf", "--wide", "--debug-dump=info", "probe.o"));
        if (run.status() != 0) {
            throw new IOException("readelf ended with " + run.status() + "\n" + run.output());
        }
        return run.output().lines().toList();
    }

    /** What the program prints. */
    List<String> output(String program) throws IOException, InterruptedException {
        Run compiled = compile(program, "-o", "probe");
        if (compiled.status() != 0) {
            throw new IOException("cc refuses the program that asks for layouts:\n" + compiled.output());
        }
        Run run = run(List.of(folder.resolve("probe").toString()));
        if (run.status() != 0) {
            throw new IOException("the program that asks for layouts ended with " + run.status() + "\n" + run.output());
        }
        return run.output().lines().toList();
    }
}
