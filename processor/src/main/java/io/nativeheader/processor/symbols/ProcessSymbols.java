package io.nativeheader.processor.symbols;

import java.util.Collection;
import java.util.Optional;

/** Symbols available without naming a library: those of every process, mainly the C library. */
public interface ProcessSymbols {

    /** An installed library that could be named: {@code /usr/lib/libz.so.1}, {@code z}. */
    record Candidate(String file, String name) {}

    /** Returns whether the process defines the symbol. */
    boolean defines(String symbol);

    /** Returns an installed library that defines more than half of these symbols; empty if there is none or the search takes too long. */
    Optional<Candidate> libraryWith(Collection<String> symbols);

    /**
     * Searches like {@link #libraryWith}, but only libraries that are named like the headers or are in folders that the user configured.
     *
     * @param installed whether the headers belong to an installed package; if so, all libraries that programs can link against are searched
     */
    Optional<Candidate> libraryOfHeaders(Collection<String> symbols, boolean installed);
}
