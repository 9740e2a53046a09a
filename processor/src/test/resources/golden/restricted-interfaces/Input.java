package p;

import io.nativeheader.NativeHeader;

@NativeHeader(value = "input.h", define = "EPOLL", targets = "linux-*")
interface Input extends InputHeader {

    @NativeHeader("input.h")
    interface Everywhere extends Input_EverywhereHeader {}
}
