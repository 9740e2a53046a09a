package io.nativeheader.runtime;

import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;

/** The symbols of the process: the C library, and libraries that the class loader opened with {@code System.load}. */
final class ProcessSymbols implements Symbols {

    private final SymbolLookup platform = Linker.nativeLinker().defaultLookup();

    @Override
    public MemorySegment find(String symbol) {
        MemorySegment found = platform.find(symbol).orElse(null);
        return found == null ? SymbolLookup.loaderLookup().find(symbol).orElse(null) : found;
    }

    @Override
    public String notFoundMessage(String symbol, String what) {
        return "cannot find the " + what
                + " in the process: neither the C library nor a library loaded with System.load defines " + symbol
                + ". If another library defines it, name that library: @NativeHeader(library = \"…\")";
    }
}
