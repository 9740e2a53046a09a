package io.nativeheader.processor.toolchain.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The result of searching for a shared library by its name, {@code phy}. */
public sealed interface LibrarySearch {

    /** The first file with the name that is a library for the target. */
    record Found(LibraryFile library) implements LibrarySearch {}

    /**
     * No library.
     *
     * @param folders the searched folders, in order
     * @param rejected files with the name that are not libraries for the target
     */
    record NotFound(List<Path> folders, List<LibraryFile.Unreadable> rejected) implements LibrarySearch {

        public NotFound {
            folders = List.copyOf(folders);
            rejected = List.copyOf(rejected);
        }
    }

    /**
     * Searches each folder for the name that a linker uses ({@code libphy.so}), then for versioned names ({@code libphy.so.1}), the highest
     * version first. Without a {@code -dev} package, only versioned names are installed.
     *
     * @param name the library's name, {@code phy}, or a file name, {@code libphy.so.1}
     */
    static LibrarySearch find(String name, LibraryFolders folders) {
        List<LibraryFile.Unreadable> rejected = new ArrayList<>();
        for (Path folder : folders.all()) {
            for (Path file : candidates(name, folder, folders)) {
                switch (LibraryFile.read(file, folders)) {
                    case LibraryFile.Readable(LibraryFile library) -> {
                        return new Found(library);
                    }
                    case LibraryFile.Unreadable unreadable -> rejected.add(unreadable);
                }
            }
        }
        return new NotFound(folders.all(), rejected);
    }

    /** Returns the first file with the name, whatever its content. */
    static Optional<Path> file(String name, LibraryFolders folders) {
        return folders.all().stream()
                .flatMap(folder -> candidates(name, folder, folders).stream())
                .findFirst();
    }

    private static List<Path> candidates(String name, Path folder, LibraryFolders folders) {
        try {
            List<Path> files = new ArrayList<>(
                    fileNames(name, folders).map(folder::resolve).toList());
            files.addAll(versioned(name, folder, folders));
            return files.stream().filter(Files::isRegularFile).toList();
        } catch (InvalidPathException _) {
            return List.of();
        }
    }

    private static Stream<String> fileNames(String name, LibraryFolders folders) {
        String usual = folders.target().libraryFileName(name);
        return switch (folders.target().os()) {
            case LINUX -> name.contains(".so") ? Stream.of(name, usual) : Stream.of(usual);
            case MACOS -> Stream.of(usual, "lib" + name + ".tbd", name);
            case WINDOWS ->
                Stream.of(usual, "lib" + usual, name + ".lib", "lib" + name + ".dll.a", "lib" + name + ".a", name);
        };
    }

    private static List<Path> versioned(String name, Path folder, LibraryFolders folders) {
        String usual = folders.target().libraryFileName(name);
        return switch (folders.target().os()) {
            case LINUX -> matching(folder, usual + ".");
            case MACOS -> matching(folder, "lib" + name + ".");
            case WINDOWS -> List.of();
        };
    }

    /** Returns the files with this prefix and a version, {@code libphy.so.10} before {@code libphy.so.9}. */
    private static List<Path> matching(Path folder, String prefix) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(
                folder,
                file -> file.getFileName().toString().startsWith(prefix)
                        && file.getFileName()
                                .toString()
                                .substring(prefix.length())
                                .matches("[0-9][0-9.]*(\\.dylib)?"))) {
            all.forEach(files::add);
        } catch (IOException | DirectoryIteratorException | UncheckedIOException _) {
            return List.of();
        }
        files.sort(Comparator.comparing((Path file) -> file.getFileName().toString(), LibrarySearch::compareVersions)
                .reversed());
        return files;
    }

    private static int compareVersions(String one, String other) {
        List<String> a = List.of(one.split("\\D+"));
        List<String> b = List.of(other.split("\\D+"));
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = Comparator.comparingInt(String::length)
                    .thenComparing(Comparator.naturalOrder())
                    .compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        // programs link to libz.so.1, which is a symbolic link to libz.so.1.2.13
        return Integer.compare(b.size(), a.size());
    }
}
