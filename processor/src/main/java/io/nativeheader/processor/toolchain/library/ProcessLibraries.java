package io.nativeheader.processor.toolchain.library;

import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The libraries that every JVM process loads and {@code Linker.defaultLookup()} searches. Only those of glibc are read: on other systems, no
 * file contains the C library's symbols.
 */
public final class ProcessLibraries {

    private static final String C_LIBRARY = "libc.so.6";
    private static final List<String> OTHERS = List.of("libm.so.6", "libdl.so.2", "libpthread.so.0");

    private final List<LibraryClosure> libraries;

    private ProcessLibraries(List<LibraryClosure> libraries) {
        this.libraries = libraries;
    }

    /** Reads the libraries. Returns empty if the C library cannot be read, or if processes run on another platform. */
    public static Optional<ProcessLibraries> read(BuildEnvironment environment) {
        if (environment.isCross() || environment.host().os() != OperatingSystem.LINUX) {
            return Optional.empty();
        }
        Optional<LibraryClosure> c = read(C_LIBRARY, environment);
        if (c.isEmpty()) {
            return Optional.empty();
        }
        List<LibraryClosure> libraries = new ArrayList<>(List.of(c.get()));
        OTHERS.forEach(name -> read(name, environment).ifPresent(libraries::add));
        return Optional.of(new ProcessLibraries(List.copyOf(libraries)));
    }

    private static Optional<LibraryClosure> read(String name, BuildEnvironment environment) {
        return LibrarySearch.find(name, new LibraryFolders(List.of(), environment))
                                instanceof LibrarySearch.Found(LibraryFile file)
                        && file.symbols() instanceof LibrarySymbols.Known
                ? Optional.of(new LibraryClosure(file, environment))
                : Optional.empty();
    }

    public boolean defines(String symbol) {
        return libraries.stream().anyMatch(library -> library.defines(symbol));
    }
}
