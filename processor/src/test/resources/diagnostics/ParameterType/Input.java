package p;

import io.nativeheader.NativeHeader;

@NativeHeader("input.h")
interface Input extends InputHeader {
    int phy_stop(int id, short reason);
}
