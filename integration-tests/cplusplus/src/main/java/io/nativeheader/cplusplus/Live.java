package io.nativeheader.cplusplus;

import io.nativeheader.NativeHeader;

/** The C interface of the library. */
@NativeHeader(value = "live.h", library = "cplusplus", includePath = "src/main/cpp")
public interface Live extends LiveHeader {}
