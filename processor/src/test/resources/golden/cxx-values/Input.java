package p;

import io.nativeheader.NativeHeader;

/** Calls words. */
@NativeHeader(value = "input.hpp", library = "words")
public interface Input extends InputHeader {}
