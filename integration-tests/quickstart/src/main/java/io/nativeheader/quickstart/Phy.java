package io.nativeheader.quickstart;

import io.nativeheader.NativeHeader;
import io.nativeheader.ReturnsErrno;

/** All of {@code phy.h}. Declares only the methods whose Java signature should be friendlier than C's. */
@NativeHeader(value = "phy.h", library = "phy")
public interface Phy extends PhyHeader {

    @ReturnsErrno
    int phy_init(phy_device phydev, String name, int phy_id);

    /** A static inline function: it has no symbol, so a C helper calls it. */
    @ReturnsErrno
    int genphy_config_aneg(phy_device phydev);

    String phy_state_to_str(phy_state state);

    /** A function-like macro, called through a C helper. The Java types determine its C types. */
    int PHY_ID(int vendor, int revision);

    long PHY_ID_VENDOR(int id);

    long phy_count_interrupt(phy_device phydev);
}
