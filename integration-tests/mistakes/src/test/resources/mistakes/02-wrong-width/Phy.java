import io.nativeheader.*;

@NativeHeader("phy.h")
interface Phy {
    long phy_ticks(int since);
}
