package p;

import io.nativeheader.NativeHeader;

@NativeHeader("input.h")
interface Input extends InputHeader {}

@NativeHeader(value = "input.h", define = "WIDE")
interface Other extends OtherHeader {}
