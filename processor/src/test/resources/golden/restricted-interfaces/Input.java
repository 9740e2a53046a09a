package p;

import io.nativeheader.NativeHeader;

@NativeHeader(value = "input.h", targets = "linux-*")
interface Input extends InputHeader {

    @NativeHeader("everywhere.h")
    interface Everywhere extends Input_EverywhereHeader {}
}
