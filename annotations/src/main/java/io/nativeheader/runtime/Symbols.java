package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;

/** Where symbols are looked up: an open library, the process, or a library that cannot be opened. */
interface Symbols {

    /** The address of a symbol; null if it is not there. */
    MemorySegment find(String symbol);

    /**
     * The text of the error for a symbol that was not found.
     *
     * @param what {@code function phy_start of phy.h}
     */
    String whyNot(String symbol, String what);
}
