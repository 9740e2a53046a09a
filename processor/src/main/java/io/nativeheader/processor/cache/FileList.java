package io.nativeheader.processor.cache;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Stores a list of a folder's files and their sizes in the folder itself: {@code 1234 lib/clang/20/include/stddef.h}. The list has no file times,
 * because tools that copy caches do not preserve them.
 */
final class FileList {

    private static final String NAME = ".files";

    private FileList() {}

    /** Writes the list of the files that the folder contains now. */
    static void write(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> lines = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> file.toFile().length() + " " + folder.relativize(file))
                    .sorted()
                    .toList();
            Files.write(folder.resolve(NAME), lines);
        }
    }

    /** Returns whether the folder has a list and all listed files. Uses a plain loop for speed, because each build calls it before it opens libclang. */
    static boolean isWhole(Path folder) {
        File root = folder.toFile();
        try {
            for (String line : Files.readAllLines(folder.resolve(NAME))) {
                int space = line.indexOf(' ');
                if (space < 0
                        || new File(root, line.substring(space + 1)).length() != Long.parseLong(line, 0, space, 10)) {
                    return false;
                }
            }
            return true;
        } catch (IOException | NumberFormatException damaged) {
            return false;
        }
    }

    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }
}
