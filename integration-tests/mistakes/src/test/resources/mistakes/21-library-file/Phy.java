import io.nativeheader.*;

@NativeHeader(value = "phy.h", library = "lib/libphy.so")
interface Phy {
    int phy_stop(int id);
}
