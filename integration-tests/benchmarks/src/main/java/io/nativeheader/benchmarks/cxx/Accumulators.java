package io.nativeheader.benchmarks.cxx;

import io.nativeheader.NativeHeader;

/** The binding of the C header. */
@NativeHeader(value = "accumulator.h", library = "counter", includePath = "src/main/cpp")
public interface Accumulators extends AccumulatorsHeader {

    /** Calls a stub. */
    long accumulator_length(accumulator accumulator, String text);
}
