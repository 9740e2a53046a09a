package io.nativeheader.processor.toolchain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The answer of {@code pkg-config} for a list of packages: {@code gtk4}, {@code zlib}. */
public sealed interface PkgConfig {

    Set<String> C_LIBRARY = Set.of("c", "m", "dl", "pthread", "rt", "util", "resolv");

    /**
     * The packages' flags.
     *
     * @param compiler {@code -I/usr/include/gtk-4.0}
     * @param linker {@code -L/opt/lib}, {@code -lgtk-4}
     */
    record Flags(List<String> compiler, List<String> linker) implements PkgConfig {

        public Flags {
            compiler = List.copyOf(compiler);
            linker = List.copyOf(linker);
        }

        /** Returns the names after {@code -l}, the package's own first. Leaves out those of the C library, which every process loads. */
        public List<String> libraries() {
            return linker.stream()
                    .filter(flag -> flag.startsWith("-l") && flag.length() > 2)
                    .map(flag -> flag.substring(2))
                    .filter(name -> !C_LIBRARY.contains(name))
                    .distinct()
                    .toList();
        }

        /** Returns the folders in {@code -L} flags. */
        public List<Path> libraryFolders() {
            return linker.stream()
                    .filter(flag -> flag.startsWith("-L") && flag.length() > 2)
                    .map(flag -> Path.of(flag.substring(2)))
                    .toList();
        }
    }

    /** A pkg-config program: {@code /usr/bin/pkg-config}, {@code 1.8.1}. The version is empty if the program does not run. */
    record Program(String command, String version) {}

    /** No answer: there is no pkg-config, or it does not know a package. */
    record Failed(String reason) implements PkgConfig {}

    /** Asks {@code $PKG_CONFIG}, else {@code pkg-config}, else {@code pkgconf}. Runs no program if {@code packages} is empty. */
    static PkgConfig flags(List<String> packages, BuildEnvironment environment) {
        if (packages.isEmpty()) {
            return new Flags(List.of(), List.of());
        }
        Optional<String> option =
                packages.stream().filter(name -> name.startsWith("-")).findFirst();
        if (option.isPresent()) {
            return new Failed("'" + option.get() + "' is not a package name");
        }
        Optional<List<String>> command = command(environment);
        if (command.isEmpty()) {
            return new Failed(missing(packages, environment));
        }
        return switch (ask("--cflags", command.get(), packages, environment)) {
            case Failed failed -> failed;
            case Flags compiler ->
                switch (ask("--libs", command.get(), packages, environment)) {
                    case Failed failed -> failed;
                    case Flags linker -> new Flags(compiler.compiler(), linker.compiler());
                };
        };
    }

    /** Returns the program and its version, or empty if there is none. */
    public static Optional<Program> program(BuildEnvironment environment) {
        return command(environment).map(words -> {
            List<String> question = new ArrayList<>(words);
            question.add("--version");
            String version =
                    ToolRun.run(question, Path.of("").toAbsolutePath(), environment) instanceof ToolRun.Finished run
                                    && run.succeeded()
                            ? run.output().strip()
                            : "";
            return new Program(String.join(" ", words), version);
        });
    }

    private static Optional<List<String>> command(BuildEnvironment environment) {
        return Stream.concat(environment.variable("PKG_CONFIG").stream(), Stream.of("pkg-config", "pkgconf"))
                .map(CommandWords::split)
                .limit(environment.variable("PKG_CONFIG").isPresent() ? 1 : 2)
                .filter(words -> !words.isEmpty())
                .flatMap(words -> environment.program(words.getFirst()).stream().map(program -> {
                    List<String> command = new ArrayList<>(words);
                    command.set(0, program.toString());
                    return command;
                }))
                .map(List::copyOf)
                .findFirst();
    }

    private static String missing(List<String> packages, BuildEnvironment environment) {
        return environment
                        .variable("PKG_CONFIG")
                        .map(value -> "there is no program " + value + ", the value of $PKG_CONFIG")
                        .orElse("neither pkg-config nor pkgconf is on PATH")
                + ", so the flags of "
                + String.join(", ", packages)
                + " are unknown. Install pkg-config, or give the folders with includePath";
    }

    /** Asks one question. Returns the words of the answer as {@link Flags#compiler}. */
    private static PkgConfig ask(
            String question, List<String> command, List<String> packages, BuildEnvironment environment) {
        List<String> words = new ArrayList<>(command);
        words.add(question);
        words.addAll(packages);
        return switch (ToolRun.run(words, Path.of("").toAbsolutePath(), environment)) {
            case ToolRun.Stopped(String reason) -> new Failed(command.getFirst() + ": " + reason);
            case ToolRun.Finished run when run.succeeded() -> new Flags(CommandWords.split(run.output()), List.of());
            case ToolRun.Finished run ->
                new Failed(
                        run.errors().isBlank()
                                ? command.getFirst() + " ended with exit code " + run.exitCode()
                                : run.errors().strip());
        };
    }
}
