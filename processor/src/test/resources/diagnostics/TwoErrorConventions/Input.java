package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.ReturnsErrno;
import io.nativeheader.SetsErrno;

@NativeHeader("input.h")
interface Input extends InputHeader {
    @ReturnsErrno
    @SetsErrno
    int phy_stop(int id);
}
