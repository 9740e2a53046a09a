package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.ReturnsStatus;

@NativeHeader("input.h")
interface Input extends InputHeader {
    @ReturnsStatus(ok = "PHY_OKAY")
    int phy_stop(int id);
}
