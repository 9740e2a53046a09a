package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;

/**
 * A library that could not be opened.
 *
 * @param reason every place tried and why it failed
 */
record MissingLibrary(String reason) implements Symbols {

    @Override
    public MemorySegment find(String symbol) {
        return null;
    }

    @Override
    public String whyNot(String symbol, String what) {
        return "cannot call the " + what + ": " + reason;
    }
}
