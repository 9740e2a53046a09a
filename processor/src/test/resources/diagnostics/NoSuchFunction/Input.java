package p;

import io.nativeheader.NativeHeader;

@NativeHeader("input.h")
interface Input extends InputHeader {
    int phy_stpo(int id);

    int phy_start(int id);
}
