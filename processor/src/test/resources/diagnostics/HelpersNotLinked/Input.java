package p;

import io.nativeheader.NativeHeader;

@NativeHeader(value = "input.h", language = NativeHeader.Language.CXX)
interface Input extends InputHeader {}
