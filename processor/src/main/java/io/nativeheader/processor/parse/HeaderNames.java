package io.nativeheader.processor.parse;

import io.nativeheader.runtime.library.NearMisses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Suggests existing headers for a misspelled name. */
public final class HeaderNames {

    private static final int MAX_FILES = 3000;

    private HeaderNames() {}

    /**
     * Returns up to three names as written after {@code #include}, the closest first.
     *
     * @param header {@code sys/stat.h}
     * @param folders the include search path
     */
    public static List<String> near(String header, List<String> folders) {
        String within = header.substring(0, header.lastIndexOf('/') + 1);
        List<String> names = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(Path.of(folder, within))) {
                files.map(file -> within + file.getFileName())
                        .filter(name -> name.endsWith(".h"))
                        .limit(MAX_FILES)
                        .forEach(names::add);
            } catch (InvalidPathException | IOException | UncheckedIOException none) {
                // no suggestions from this folder
            }
        }
        return NearMisses.of(header, names);
    }
}
