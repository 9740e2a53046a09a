import io.nativeheader.*;

interface Outer {
    @NativeHeader("phy.h")
    interface Phy {
        int phy_stop(int id);
    }
}

@NativeHeader("phy.h")
interface Outer_Phy {
    int phy_stop(int id);
}
