package p;

import io.nativeheader.NativeHeader;

@NativeHeader("no_such.h")
interface Input {}
