package io.nativeheader.quickstart;

import io.nativeheader.NativeHeader;
import io.nativeheader.ReturnsErrno;

/** All of {@code phy.h}. The methods written out here are those that shall be friendlier than C has them. */
@NativeHeader(value = "phy.h", library = "phy")
public interface Phy extends PhyHeader {

    @ReturnsErrno
    int phy_init(phy_device phydev, String name, int phy_id);

    /** A static inline function: there is no symbol, so a C helper calls it. */
    @ReturnsErrno
    int genphy_config_aneg(phy_device phydev);

    String phy_state_to_str(phy_state state);

    /** Function-like macros: a C helper each. Their C types follow from the Java types. */
    int PHY_ID(int vendor, int revision);

    long PHY_ID_VENDOR(int id);

    long phy_count_interrupt(phy_device phydev);
}
