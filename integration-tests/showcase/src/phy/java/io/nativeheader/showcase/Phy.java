package io.nativeheader.showcase;

import io.nativeheader.NativeHeader;
import io.nativeheader.ReturnsErrno;

@NativeHeader(value = "phy.h", library = "phy", includePath = "../quickstart/src/main/c")
interface Phy extends PhyHeader {

    @ReturnsErrno
    void phy_init(phy_device phydev, String name, int phy_id);

    @ReturnsErrno
    void genphy_config_aneg(phy_device phydev);

    int PHY_ID(int vendor, int revision);
}
