package io.nativeheader.interfaces;

import io.nativeheader.NativeHeader;

/** Extends another annotated interface, which has another header, and answers one of its functions. */
@NativeHeader(
        value = {},
        preamble = "static int heirloom(int x) { return x * 10; }")
interface Heir extends HeirHeader, Kinds {

    @Override
    default int sum(int a, int b) {
        return -a - b;
    }
}
