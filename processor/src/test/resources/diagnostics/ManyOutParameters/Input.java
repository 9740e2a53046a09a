package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.Out;
import io.nativeheader.ReturnsErrno;

@NativeHeader("input.h")
interface Input extends InputHeader {
    @Out
    @ReturnsErrno
    int phy_range(int[] low);
}
