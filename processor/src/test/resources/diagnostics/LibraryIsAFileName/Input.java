package p;

import io.nativeheader.NativeHeader;

@NativeHeader(value = "input.h", library = "lib/libphy.so")
interface Input extends InputHeader {}
