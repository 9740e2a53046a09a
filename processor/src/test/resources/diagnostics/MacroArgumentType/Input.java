package p;

import io.nativeheader.NativeHeader;

@NativeHeader("input.h")
interface Input extends InputHeader {
    int PHY_ID(Object phydev);
}
