package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;

/**
 * A library that was opened.
 *
 * @param place the file, or the name that the system's loader found it by
 */
record OpenLibrary(SymbolLookup lookup, String place) implements Symbols {

    @Override
    public MemorySegment find(String symbol) {
        return lookup.find(symbol).orElse(null);
    }

    @Override
    public String whyNot(String symbol, String what) {
        return "cannot find the " + what + ": the library " + place + " has no symbol " + symbol
                + ". Is it older or newer than the header?";
    }
}
