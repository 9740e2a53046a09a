package p;

import io.nativeheader.NativeHeader;

@NativeHeader(value = "input.h", preamble = "static int twice(int n) { return 2 * m; }")
interface Input {}
