package p;

import io.nativeheader.NativeHeader;

/** Calls buffers. */
@NativeHeader(value = "input.hpp", library = "buffers")
public interface Input extends InputHeader {}
