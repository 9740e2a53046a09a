package p;

import io.nativeheader.NativeHeader;

@NativeHeader(
        value = "input.h",
        clangArgs = {"-target", "aarch64-linux-gnu", "-mregparm=3"})
interface Input extends InputHeader {}
