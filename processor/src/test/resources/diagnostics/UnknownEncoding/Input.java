package p;

import io.nativeheader.Encoding;
import io.nativeheader.NativeHeader;

@NativeHeader("input.h")
interface Input extends InputHeader {
    void phy_name(@Encoding("UTF-9") String name);
}
