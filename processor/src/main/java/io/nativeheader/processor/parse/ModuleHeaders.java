package io.nativeheader.processor.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Finds headers within the module that are not on the include search path. */
final class ModuleHeaders {

    private ModuleHeaders() {}

    /** Returns the folder that contains the header, relative to the module: {@code .} or {@code include}; empty if there is none. */
    static String folderOf(String header, Path module) {
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
