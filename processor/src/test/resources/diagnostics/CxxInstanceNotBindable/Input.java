package p;

import io.nativeheader.NativeHeader;

@NativeHeader(value = "input.hpp", instances = "phy::Config::get<Speed>")
interface Input extends InputHeader {}
