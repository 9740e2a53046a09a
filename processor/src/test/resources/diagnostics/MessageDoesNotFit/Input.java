package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.ReturnsStatus;

@NativeHeader("input.h")
interface Input extends InputHeader {
    @ReturnsStatus(message = "phy_text")
    int phy_stop(int id);
}
