package p;

import io.nativeheader.NativeHeader;

/** Calls shapes. */
@NativeHeader(value = "input.hpp", library = "shapes")
public interface Input extends InputHeader {}
