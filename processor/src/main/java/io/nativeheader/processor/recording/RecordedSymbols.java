package io.nativeheader.processor.recording;

import io.nativeheader.processor.symbols.SymbolTable;
import java.util.Set;

/**
 * The symbols of a library that its headers declare.
 *
 * @param defined the exported ones
 * @param hidden those that are local to the library
 */
public record RecordedSymbols(Set<String> defined, Set<String> hidden) implements SymbolTable {

    @Override
    public boolean defines(String symbol) {
        return defined.contains(symbol);
    }

    @Override
    public boolean hides(String symbol) {
        return hidden.contains(symbol);
    }

    @Override
    public Set<String> names() {
        return defined;
    }
}
