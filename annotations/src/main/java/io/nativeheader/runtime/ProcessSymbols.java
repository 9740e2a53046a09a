package io.nativeheader.runtime;

import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;

/** What every process has, the C library above all, and what the class loader's {@code System.load} brought. */
final class ProcessSymbols implements Symbols {

    private final SymbolLookup platform = Linker.nativeLinker().defaultLookup();

    @Override
    public MemorySegment find(String symbol) {
        MemorySegment found = platform.find(symbol).orElse(null);
        return found == null ? SymbolLookup.loaderLookup().find(symbol).orElse(null) : found;
    }

    @Override
    public String whyNot(String symbol, String what) {
        return "cannot find the " + what
                + " in the process: neither the C library nor a library loaded by System.load has the" + " symbol "
                + symbol + ". If another library has it, name it: @NativeHeader(library = \"…\")";
    }
}
