package io.nativeheader.processor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** {@code -o target --name phy -I include -DNDEBUG -lm src/main/c/phy.c}. */
sealed interface CompileLibraryArguments {

    String USAGE = "Usage: CompileLibrary -o <output folder> --name <library> [--cc <compiler>]"
            + " [-I <folder>] [-D<macro>] [-l<library>] [-L<folder>] [other compiler flags] <file>.c…";

    /** As they should be; files and folders may be relative to the working directory. */
    record Right(
            Path output,
            String name,
            Optional<String> compiler,
            List<String> compilerFlags,
            List<String> linkerFlags,
            List<Path> sources)
            implements CompileLibraryArguments {}

    record Wrong(String reason) implements CompileLibraryArguments {}

    static CompileLibraryArguments read(List<String> arguments) {
        Optional<String> output = Optional.empty();
        Optional<String> name = Optional.empty();
        Optional<String> compiler = Optional.empty();
        List<String> compilerFlags = new ArrayList<>();
        List<String> linkerFlags = new ArrayList<>();
        List<Path> sources = new ArrayList<>();
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String word = words.next();
            boolean takesWord = List.of("-o", "--name", "--cc", "-I").contains(word);
            if (takesWord && !words.hasNext()) {
                return new Wrong(word + " must be followed by a value");
            }
            switch (word) {
                case "-o" -> output = Optional.of(words.next());
                case "--name" -> name = Optional.of(words.next());
                case "--cc" -> compiler = Optional.of(words.next());
                case "-I" -> compilerFlags.add("-I" + absolute(words.next()));
                default -> {
                    if (word.startsWith("-l") || word.startsWith("-L") || word.startsWith("-Wl,")) {
                        linkerFlags.add(word);
                    } else if (word.startsWith("-I")) {
                        compilerFlags.add("-I" + absolute(word.substring(2)));
                    } else if (word.startsWith("-")) {
                        compilerFlags.add(word);
                    } else {
                        sources.add(Path.of(word));
                    }
                }
            }
        }
        if (output.isEmpty() || name.isEmpty()) {
            return new Wrong((output.isEmpty() ? "-o" : "--name") + " is missing");
        }
        if (sources.isEmpty()) {
            return new Wrong("no C file is named");
        }
        Optional<Path> missing =
                sources.stream().filter(source -> !Files.isRegularFile(source)).findFirst();
        if (missing.isPresent()) {
            return new Wrong("there is no file " + missing.get());
        }
        return new Right(Path.of(output.get()), name.get(), compiler, compilerFlags, linkerFlags, sources);
    }

    private static Path absolute(String folder) {
        return Path.of(folder).toAbsolutePath().normalize();
    }
}
