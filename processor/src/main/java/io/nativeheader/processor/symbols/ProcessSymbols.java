package io.nativeheader.processor.symbols;

import java.util.Collection;
import java.util.Optional;

/** What an interface finds that names no library: what every process has, the C library above all. */
public interface ProcessSymbols {

    /** A library that was not named: {@code /usr/lib/libz.so.1}, {@code z}. */
    record Candidate(String file, String name) {}

    /** Whether a call of the function finds it. */
    boolean defines(String symbol);

    /** An installed library that has more than half of these functions; empty if none has, or the search takes too long. */
    Optional<Candidate> libraryWith(Collection<String> symbols);

    /**
     * The same, only among libraries that are named like the headers, and those in folders that the user gave.
     *
     * @param installed whether the headers are a package's, which has installed its library, too: then all that programs are compiled with
     */
    Optional<Candidate> libraryOfHeaders(Collection<String> symbols, boolean installed);
}
