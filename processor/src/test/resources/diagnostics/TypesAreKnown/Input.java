package p;

import io.nativeheader.CType;
import io.nativeheader.NativeHeader;

@NativeHeader("input.h")
interface Input extends InputHeader {
    int phy_stop(@CType("int") int id);
}
