package p;

import io.nativeheader.NativeHeader;

@NativeHeader(value = "input.h", targets = "linux-arm64")
interface Input extends InputHeader {}
