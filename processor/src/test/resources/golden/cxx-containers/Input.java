package p;

import io.nativeheader.NativeHeader;

/** Calls shelf. */
@NativeHeader(value = "input.hpp", library = "shelf")
public interface Input extends InputHeader {}
