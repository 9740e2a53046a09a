package p;

import io.nativeheader.Encoding;
import io.nativeheader.NativeHeader;

@NativeHeader("input.h")
interface Input extends InputHeader {
    int phy_stop(@Encoding("UTF-16") int id);
}
