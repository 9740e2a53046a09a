package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;

/**
 * A generated struct or union that {@code java.lang.foreign} passes by value as C does. One with bit-fields, or one that is packed, does not
 * implement this: only a stub can pass it.
 */
public interface ByValue {

    /** Its memory. */
    MemorySegment segment();
}
