package io.nativeheader.mistakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of {@code src/test/resources/mistakes}: {@code Phy.java}, C files, {@code commands.txt} if one plain javac is not enough, and
 * {@code key.txt} with text that the messages must contain.
 */
record Mistake(Path folder) {

    private static final Path ALL = Path.of("src/test/resources/mistakes");

    /** Default header, for folders without one. */
    private static final Path COMMON_HEADER = ALL.resolve("phy.h");

    static List<Mistake> all() throws IOException {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory).sorted().map(Mistake::new).toList();
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    String key() {
        return text("key.txt").strip();
    }

    /** Returns the commands, such as {@code javac --release 17}. */
    List<String> commands() {
        return Files.exists(folder.resolve("commands.txt"))
                ? text("commands.txt").lines().toList()
                : List.of("javac");
    }

    /** Copies the files that the commands need. */
    void layOut(Path at) throws IOException {
        Files.copy(COMMON_HEADER, at.resolve("phy.h"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.write(at.resolve(file.getFileName().toString()), Files.readAllBytes(file));
            }
        }
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
