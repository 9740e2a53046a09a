package p;

import io.nativeheader.NativeHeader;

@NativeHeader("bus.h")
public interface Bus extends BusHeader {

    int bus_scan(phy_device phydev);
}
