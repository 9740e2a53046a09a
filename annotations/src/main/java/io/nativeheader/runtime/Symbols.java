package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;

/** A source of symbols: an open library, the process, or a library that could not be opened. */
interface Symbols {

    /** Returns the address of a symbol; null if it does not exist. */
    MemorySegment find(String symbol);

    /**
     * Returns the error message for a symbol that was not found.
     *
     * @param what {@code function phy_start of phy.h}
     */
    String notFoundMessage(String symbol, String what);
}
