package io.nativeheader.cplusplus.streams;

import io.nativeheader.NativeHeader;

/** All of {@code streams.hpp}. */
@NativeHeader(value = "streams.hpp", library = "cplusplus", includePath = "src/main/cpp")
public interface Streams extends StreamsHeader {}
