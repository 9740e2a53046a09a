package p;

import io.nativeheader.Length;
import io.nativeheader.NativeHeader;

@NativeHeader("input.h")
interface Input extends InputHeader {
    int phy_read(int id, @Length("size") byte[] buffer);
}
