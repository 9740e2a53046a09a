package io.nativeheader.processor.cache;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list of a folder's files and their sizes, in the folder itself: {@code 1234 lib/clang/20/include/stddef.h}. Times are not in it, because
 * the tools that copy caches do not keep them.
 */
final class FileList {

    private static final String NAME = ".files";

    private FileList() {}

    /** Writes the list of what is in the folder now. */
    static void write(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> lines = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> file.toFile().length() + " " + folder.relativize(file))
                    .sorted()
                    .toList();
            Files.write(folder.resolve(NAME), lines);
        }
    }

    /** Whether the folder has a list, and each file of it. Each build asks this before it opens libclang, so that it is a plain loop. */
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
