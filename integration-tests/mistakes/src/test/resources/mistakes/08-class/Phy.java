import io.nativeheader.*;

@NativeHeader("phy.h")
class Phy {
    native int phy_stop(int id);
}
