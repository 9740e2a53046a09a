package p;

import io.nativeheader.NativeHeader;

@NativeHeader("input.h")
interface Input {}
