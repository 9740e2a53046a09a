package io.nativeheader.processor.inputs;

import io.nativeheader.processor.symbols.ProcessSymbols;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import io.nativeheader.processor.toolchain.library.ProcessLibraries;
import io.nativeheader.processor.toolchain.library.SymbolSearch;
import io.nativeheader.processor.toolchain.library.TimeBudget;
import io.nativeheader.runtime.library.LibraryName;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * The libraries of every process, whose symbols an interface can bind without naming a library. Also searches for a library that the user
 * may have forgotten to name.
 *
 * @param folders the folders to search for that library
 * @param headers the interface's headers, as written in the annotation
 * @param time a limit for the search
 */
record DefaultLibraries(ProcessLibraries libraries, LibraryFolders folders, String headers, TimeBudget time)
        implements ProcessSymbols {

    @Override
    public boolean defines(String symbol) {
        return libraries.defines(symbol);
    }

    @Override
    public Optional<Candidate> libraryWith(Collection<String> symbols) {
        return new SymbolSearch(folders, headers, time).find(symbols).map(DefaultLibraries::candidate);
    }

    @Override
    public Optional<Candidate> libraryOfHeaders(Collection<String> symbols, boolean installed) {
        SymbolSearch search = new SymbolSearch(folders, headers, time);
        return search.findByName(symbols)
                .or(() -> installed ? search.findForCompiling(symbols) : search.findInGivenFolders(symbols))
                .map(DefaultLibraries::candidate);
    }

    private static Candidate candidate(Path file) {
        return new Candidate(
                file.toString(), LibraryName.ofFile(file.getFileName().toString()));
    }
}
