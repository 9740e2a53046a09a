import io.nativeheader.*;

@NativeHeader("phy.h")
interface Phy {
    String phy_stop(int id);
}
