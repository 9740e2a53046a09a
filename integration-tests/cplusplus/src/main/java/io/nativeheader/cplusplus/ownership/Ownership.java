package io.nativeheader.cplusplus.ownership;

import io.nativeheader.NativeHeader;

/** All of {@code ownership.hpp}. */
@NativeHeader(value = "ownership.hpp", library = "cplusplus", includePath = "src/main/cpp")
public interface Ownership extends OwnershipHeader {}
