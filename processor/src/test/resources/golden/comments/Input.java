package p;

import io.nativeheader.NativeHeader;

@NativeHeader("input.h")
public interface Input extends InputHeader {}
