package io.nativeheader.processor.cli.doctor;

import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import io.nativeheader.processor.toolchain.library.LibrarySearch;
import io.nativeheader.processor.toolchain.library.LibrarySymbols;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the symbols of an opened library from its file, to suggest similar names. The loader cannot list them. */
final class OpenedSymbols {

    private final LibraryFolders folders;

    OpenedSymbols(BuildEnvironment environment) {
        this.folders = new LibraryFolders(List.of(), environment);
    }

    /**
     * Returns the symbols, or an empty collection if they are unknown.
     *
     * @param place a file, or the name that the system's loader uses, {@code libz.so.1}
     * @param name the library's name, {@code z}
     */
    Collection<String> of(String place, String name) {
        return file(place, name)
                .map(library -> switch (library.symbols()) {
                    case LibrarySymbols.Known known -> known.byName().keySet();
                    case LibrarySymbols.Unknown _ -> List.<String>of();
                })
                .orElse(List.of());
    }

    private Optional<LibraryFile> file(String place, String name) {
        Path file = Path.of(place);
        if (Files.isRegularFile(file)) {
            return LibraryFile.read(file, folders) instanceof LibraryFile.Readable(LibraryFile library)
                    ? Optional.of(library)
                    : Optional.empty();
        }
        return LibrarySearch.find(place, folders) instanceof LibrarySearch.Found(LibraryFile library)
                ? Optional.of(library)
                : LibrarySearch.find(name, folders) instanceof LibrarySearch.Found(LibraryFile other)
                        ? Optional.of(other)
                        : Optional.empty();
    }
}
