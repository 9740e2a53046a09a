package io.nativeheader.processor.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder with all that it contains. */
final class FolderTree {

    private FolderTree() {}

    /** Deletes it. What cannot be deleted stays: a process that was killed may still be writing, and the build is not at fault. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException changing) {
            return;
        }
    }
}
