import io.nativeheader.*;

@NativeHeader("phy.h")
interface Phy {
    @SetsErrno
    void phy_reset();
}
