package p;

import io.nativeheader.NativeHeader;

@NativeHeader("phy.h")
public interface Phy {
    int phy_start(phy_device phydev);

    int PHY_ID(long dev);
}
