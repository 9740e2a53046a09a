package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;

/**
 * A library that could not be opened.
 *
 * @param reason all locations searched and the failure at each
 */
record MissingLibrary(String reason) implements Symbols {

    @Override
    public MemorySegment find(String symbol) {
        return null;
    }

    @Override
    public String notFoundMessage(String symbol, String what) {
        return "cannot call the " + what + ": " + reason;
    }
}
