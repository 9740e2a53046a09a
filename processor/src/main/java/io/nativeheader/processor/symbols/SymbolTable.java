package io.nativeheader.processor.symbols;

import java.util.Set;

/** What the file of a library says of its symbols. */
public interface SymbolTable {

    /** Whether a call of the function finds it: in the library itself, or in one that is loaded with it. */
    boolean defines(String symbol);

    /** Whether the library has it for itself alone: {@code static}, or hidden. */
    boolean hides(String symbol);

    /** What the library itself defines for others. */
    Set<String> names();
}
