import io.nativeheader.*;

@NativeHeader("phi.h")
interface Phy {
    int phy_stop(int id);
}
