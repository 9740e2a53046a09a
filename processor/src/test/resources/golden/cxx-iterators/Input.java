package p;

import io.nativeheader.NativeHeader;

/** Calls lists. */
@NativeHeader(value = "input.hpp", library = "lists")
public interface Input extends InputHeader {}
