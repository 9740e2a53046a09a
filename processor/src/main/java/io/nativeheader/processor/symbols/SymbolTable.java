package io.nativeheader.processor.symbols;

import java.util.Set;

/** Symbols in a library's file. */
public interface SymbolTable {

    /** Returns whether the library, or one that it loads, exports the symbol. */
    boolean defines(String symbol);

    /** Returns whether the symbol is local to the library: {@code static} or hidden. */
    boolean hides(String symbol);

    /** Returns the symbols that the library itself exports. */
    Set<String> names();
}
