package p;

import io.nativeheader.NativeHeader;

/** Listens to events. */
@NativeHeader(value = "input.hpp", library = "events")
public interface Input extends InputHeader {}
