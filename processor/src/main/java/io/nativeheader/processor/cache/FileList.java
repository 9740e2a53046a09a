package io.nativeheader.processor.cache;

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

    /** Whether the folder has a list, and each file of it. */
    static boolean isWhole(Path folder) {
        try {
            return Files.readAllLines(folder.resolve(NAME)).stream().allMatch(line -> isThere(folder, line));
        } catch (IOException none) {
            return false;
        }
    }

    private static boolean isThere(Path folder, String line) {
        int space = line.indexOf(' ');
        return space > 0
                && line.substring(0, space)
                        .equals(Long.toString(folder.resolve(line.substring(space + 1))
                                .toFile()
                                .length()));
    }

    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }
}
