package io.nativeheader.cplusplus.failures;

import io.nativeheader.NativeHeader;

/** All of {@code failures.hpp}. */
@NativeHeader(value = "failures.hpp", library = "cplusplus", includePath = "src/main/cpp")
public interface Failures extends FailuresHeader {}
