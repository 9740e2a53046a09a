package io.nativeheader.benchmarks.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Size of javac's output.
 *
 * @param classes the number of class files
 * @param sourceBytes the total size of generated Java files
 * @param classBytes the total size of class files
 */
record Output(long classes, long sourceBytes, long classBytes) {

    static Output of(Path sources, Path classes) throws IOException {
        List<Path> classFiles = files(classes, ".class");
        return new Output(classFiles.size(), bytes(files(sources, ".java")), bytes(classFiles));
    }

    /** Returns all files in a folder whose name has the given end, sorted. */
    static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    /** Returns text such as {@code 245 classes, 0.7 MB of source, 0.4 MB of classes}. */
    String text() {
        return String.format(
                Locale.ROOT,
                "%,d classes, %.1f MB of source, %.1f MB of classes",
                classes,
                sourceBytes / 1e6,
                classBytes / 1e6);
    }

    private static long bytes(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes;
    }
}
