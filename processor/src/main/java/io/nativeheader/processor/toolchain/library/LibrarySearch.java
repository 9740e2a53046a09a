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

/** Where the shared library {@code phy} was found while compiling, or every place that it is not in. */
public sealed interface LibrarySearch {

    /** The first file of that name that is a library for the target. */
    record Found(LibraryFile library) implements LibrarySearch {}

    /**
     * There is none.
     *
     * @param folders looked into, in order
     * @param rejected files of the right name that were no such library
     */
    record NotFound(List<Path> folders, List<LibraryFile.Unreadable> rejected) implements LibrarySearch {

        public NotFound {
            folders = List.copyOf(folders);
            rejected = List.copyOf(rejected);
        }
    }

    /**
     * Looks in each folder for the name that a linker wants ({@code libphy.so}), then for versioned ones
     * ({@code libphy.so.1}), the highest version first, since those are all there is where no {@code -dev} package is
     * installed.
     *
     * @param name {@code phy}; a file name such as {@code libphy.so.1} is looked for as it is
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

    /** The first file of that name, whatever is in it. */
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
            case WINDOWS -> Stream.of(usual, "lib" + usual, name + ".lib", name);
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

    /** {@code libphy.so.10} before {@code libphy.so.9}; a name that goes on with anything but a version is left out. */
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
        // libz.so.1 is the name that programs are linked to, libz.so.1.2.13 the file behind it
        return Integer.compare(b.size(), a.size());
    }
}
