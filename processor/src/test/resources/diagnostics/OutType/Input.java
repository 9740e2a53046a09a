package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.Out;
import io.nativeheader.ReturnsErrno;

@NativeHeader("input.h")
interface Input extends InputHeader {
    @Out("rate")
    @ReturnsErrno
    int phy_rate();
}
