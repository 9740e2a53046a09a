package io.nativeheader.processor.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Headers that lie in a module and are not searched for there. */
final class ModuleHeaders {

    private ModuleHeaders() {}

    /** {@code .} or {@code include}: the module's folder, or one in it, that has the header; empty if none has. */
    static String place(String header, Path module) {
        try {
            if (Files.isRegularFile(module.resolve(header))) {
                return Path.of(header).isAbsolute() ? "" : ".";
            }
            try (Stream<Path> files = Files.list(module)) {
                return files.filter(folder -> Files.isRegularFile(folder.resolve(header)))
                        .map(folder -> folder.getFileName().toString())
                        .min(Comparator.naturalOrder())
                        .orElse("");
            }
        } catch (InvalidPathException | IOException | UncheckedIOException none) {
            return "";
        }
    }
}
