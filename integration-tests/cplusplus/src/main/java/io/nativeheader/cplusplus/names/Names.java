package io.nativeheader.cplusplus.names;

import io.nativeheader.NativeHeader;

/** All of {@code names.hpp}. */
@NativeHeader(value = "names.hpp", library = "cplusplus", includePath = "src/main/cpp")
public interface Names extends NamesHeader {}
