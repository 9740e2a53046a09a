package io.nativeheader.processor.toolchain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What {@code pkg-config} says of a list of packages: {@code gtk4}, {@code zlib}. */
public sealed interface PkgConfig {

    Set<String> C_LIBRARY = Set.of("c", "m", "dl", "pthread", "rt", "util", "resolv");

    /**
     * The flags, as words.
     *
     * @param compiler {@code -I/usr/include/gtk-4.0}
     * @param linker {@code -L/opt/lib}, {@code -lgtk-4}
     */
    record Flags(List<String> compiler, List<String> linker) implements PkgConfig {

        public Flags {
            compiler = List.copyOf(compiler);
            linker = List.copyOf(linker);
        }

        /** The names after {@code -l}, the package's own first; those of the C library, which every process has, are left out. */
        public List<String> libraries() {
            return linker.stream()
                    .filter(flag -> flag.startsWith("-l") && flag.length() > 2)
                    .map(flag -> flag.substring(2))
                    .filter(name -> !C_LIBRARY.contains(name))
                    .distinct()
                    .toList();
        }

        /** The folders of {@code -L}. */
        public List<Path> libraryFolders() {
            return linker.stream()
                    .filter(flag -> flag.startsWith("-L") && flag.length() > 2)
                    .map(flag -> Path.of(flag.substring(2)))
                    .toList();
        }
    }

    /** {@code /usr/bin/pkg-config}, {@code 1.8.1}; an empty version if it does not run. */
    record Program(String command, String version) {}

    /** Nothing is known: no pkg-config, no such package. */
    record Failed(String reason) implements PkgConfig {}

    /** Asks {@code $PKG_CONFIG}, else {@code pkg-config}, else {@code pkgconf}; without packages nobody. */
    static PkgConfig flags(List<String> packages, BuildEnvironment environment) {
        if (packages.isEmpty()) {
            return new Flags(List.of(), List.of());
        }
        Optional<String> option =
                packages.stream().filter(name -> name.startsWith("-")).findFirst();
        if (option.isPresent()) {
            return new Failed("'" + option.get() + "' is no name of a package");
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

    /** The program that is asked, as a command, and what it says of its version; empty if there is none. */
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
                        .map(value -> "there is no program " + value + ", which $PKG_CONFIG names")
                        .orElse("neither pkg-config nor pkgconf is on PATH")
                + "; without it nothing is known of the package"
                + (packages.size() == 1 ? " " : "s ")
                + String.join(", ", packages)
                + ". Install pkg-config, or give the folders by includePath";
    }

    /** The answer's words, under {@link Flags#compiler}. */
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
