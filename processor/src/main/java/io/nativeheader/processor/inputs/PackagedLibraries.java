package io.nativeheader.processor.inputs;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.symbols.FoundLibrary;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import io.nativeheader.processor.toolchain.library.LibrarySearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The libraries that pkg-config names: {@code -lssl -lcrypto} for {@code openssl}.
 *
 * @param libraries those installed on this machine, in pkg-config's order
 */
public record PackagedLibraries(List<Named> libraries) {

    /** {@code crypto}, {@code /usr/lib/libcrypto.so}. */
    record Named(String name, LibraryFile file) {}

    public PackagedLibraries {
        libraries = List.copyOf(libraries);
    }

    public static PackagedLibraries find(List<String> names, LibraryFolders folders) {
        List<Named> found = new ArrayList<>();
        for (String name : names) {
            if (LibrarySearch.find(name, folders) instanceof LibrarySearch.Found(LibraryFile file)) {
                found.add(new Named(name, file));
            }
        }
        return new PackagedLibraries(found);
    }

    /** Returns the first library that defines the most functions of the header. */
    public Optional<FoundLibrary> forHeader(CHeader header, BuildEnvironment environment) {
        Optional<FoundLibrary> best = Optional.empty();
        long most = -1;
        for (Named named : libraries) {
            FoundLibrary library = LibraryTable.found(named.name(), named.file(), environment);
            long count = libraries.size() == 1 ? 0 : count(header, library);
            if (count > most) {
                most = count;
                best = Optional.of(library);
            }
        }
        return best;
    }

    private static long count(CHeader header, FoundLibrary library) {
        return library.symbols()
                .map(symbols -> header.declarations().stream()
                        .filter(declaration -> declaration instanceof CFunction function
                                && symbols.names().contains(function.symbol()))
                        .count())
                .orElse(0L);
    }
}
