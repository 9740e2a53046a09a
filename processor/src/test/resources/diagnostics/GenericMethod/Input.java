package p;

import io.nativeheader.NativeHeader;

@NativeHeader("input.h")
interface Input extends InputHeader {
    <T> int phy_stop(int id);
}
