package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;

/**
 * A generated struct or union that {@code java.lang.foreign} can pass by value. Packed records and records with bit-fields do not implement
 * this interface; only a C helper stub can pass them.
 */
public interface ByValue {

    /** {@return the record's memory} */
    MemorySegment segment();
}
