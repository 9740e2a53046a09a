package io.nativeheader.interfaces;

import io.nativeheader.NativeHeader;

/** Extends an annotated interface with another header, and overrides one of its functions in Java. */
@NativeHeader(
        value = {},
        preamble = "static int tenfold(int x) { return x * 10; }")
interface ExtendedKinds extends ExtendedKindsHeader, Kinds {

    @Override
    default int sum(int a, int b) {
        return -a - b;
    }
}
