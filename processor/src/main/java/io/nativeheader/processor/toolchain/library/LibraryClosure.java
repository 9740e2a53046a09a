package io.nativeheader.processor.toolchain.library;

import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A library with its dependencies, which dlsym(3) searches as well: it finds {@code g_free} through {@code libgtk-4.so}. The dependencies are
 * read when the library itself lacks a symbol.
 */
public final class LibraryClosure {

    private static final int MAX_LIBRARIES = 200;

    private final LibraryFile library;
    private final LibraryFolders folders;
    private Set<String> others;

    public LibraryClosure(LibraryFile library, BuildEnvironment environment) {
        this.library = library;
        this.folders = new LibraryFolders(
                Optional.ofNullable(library.path().toAbsolutePath().getParent()).stream()
                        .toList(),
                environment);
    }

    /** Returns whether the library or a dependency defines the symbol. Libraries that cannot be read define nothing. */
    public boolean defines(String symbol) {
        return library.symbols() instanceof LibrarySymbols.Known known
                && (known.contains(symbol) || others(known).contains(symbol));
    }

    private Set<String> others(LibrarySymbols.Known own) {
        if (others == null) {
            others = new HashSet<>();
            Deque<String> names = new ArrayDeque<>(own.needed());
            Set<String> seen = new HashSet<>(own.needed());
            for (int read = 0; !names.isEmpty() && read < MAX_LIBRARIES; read++) {
                find(names.remove()).ifPresent(known -> {
                    others.addAll(known.byName().keySet());
                    known.needed().stream().filter(seen::add).forEach(names::add);
                });
            }
        }
        return others;
    }

    private Optional<LibrarySymbols.Known> find(String name) {
        for (Path file : files(name)) {
            if (LibraryFile.read(file, folders) instanceof LibraryFile.Readable(LibraryFile found)
                    && found.symbols() instanceof LibrarySymbols.Known known) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    private List<Path> files(String name) {
        List<Path> files = new ArrayList<>();
        try {
            for (Path folder : folders.all()) {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file)) {
                    files.add(file);
                }
            }
        } catch (InvalidPathException noName) {
            return List.of();
        }
        return files;
    }
}
