package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.Owned;

@NativeHeader("input.h")
interface Input extends InputHeader {
    @Owned(free = "free")
    String phy_text(int id);
}
