package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.Owned;

@NativeHeader("input.h")
interface Input extends InputHeader {
    @Owned(free = "bus_free")
    phy phy_new();
}
