package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import io.nativeheader.processor.toolchain.library.LibrarySearch;
import io.nativeheader.processor.toolchain.library.LibrarySymbols;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A library of another platform that is not on this machine. A link stub stands in for it.
 *
 * @param fileName the name that the stubs record, and by which the loader finds the library: {@code libz.so.1}, {@code z.dll}
 * @param symbols the names that it defines; empty if unknown
 */
record AbsentLibrary(String fileName, Optional<Set<String>> symbols) {

    /**
     * Describes a library by its name, {@code z}. Between Linux platforms, this machine's library of that name has the same SONAME and
     * symbols: distributions build all architectures from one source.
     *
     * @param folders the user's library folders
     */
    static AbsentLibrary named(String name, List<Path> folders, BuildEnvironment environment) {
        Target host = environment.host();
        if (environment.target().os() == OperatingSystem.LINUX && host.os() == OperatingSystem.LINUX) {
            LibraryFolders here = new LibraryFolders(folders, environment.forTarget(host));
            if (LibrarySearch.find(name, here) instanceof LibrarySearch.Found(LibraryFile file)
                    && file.soname().isPresent()
                    && file.symbols() instanceof LibrarySymbols.Known known) {
                return new AbsentLibrary(
                        file.soname().get(), Optional.of(known.byName().keySet()));
            }
        }
        return new AbsentLibrary(environment.target().libraryFileName(name), Optional.empty());
    }

    boolean mayDefine(String symbol) {
        return symbols.isEmpty() || symbols.get().contains(symbol);
    }
}
