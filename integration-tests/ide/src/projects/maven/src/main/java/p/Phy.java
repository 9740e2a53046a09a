package p;

import io.nativeheader.NativeHeader;

@NativeHeader("phy.h")
public interface Phy extends PhyHeader {

    String phy_state_to_str(phy_state state);

    void phy_notify(phy_device phydev, phy_listener listener);
}
