package io.nativeheader.cplusplus.values;

import io.nativeheader.NativeHeader;

/** All of {@code values.hpp}. */
@NativeHeader(value = "values.hpp", library = "cplusplus", includePath = "src/main/cpp")
public interface Values extends ValuesHeader {}
