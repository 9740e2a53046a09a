package io.nativeheader.benchmarks.cxx;

import io.nativeheader.NativeHeader;

/** The binding of the C++ header. */
@NativeHeader(value = "counter.hpp", library = "counter", includePath = "src/main/cpp")
public interface Counters extends CountersHeader {}
