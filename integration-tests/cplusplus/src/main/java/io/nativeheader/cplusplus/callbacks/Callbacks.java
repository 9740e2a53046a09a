package io.nativeheader.cplusplus.callbacks;

import io.nativeheader.NativeHeader;

/** All of {@code callbacks.hpp}. */
@NativeHeader(value = "callbacks.hpp", library = "cplusplus", includePath = "src/main/cpp")
public interface Callbacks extends CallbacksHeader {}
