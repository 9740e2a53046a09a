package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.ReturnsErrno;

@NativeHeader("input.h")
interface Input extends InputHeader {
    @ReturnsErrno
    double phy_rate();
}
