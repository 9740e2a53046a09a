package p;

import io.nativeheader.NativeHeader;

/** Calls streams. */
@NativeHeader(value = "input.hpp", library = "streams")
public interface Input extends InputHeader {}
