package io.nativeheader.showcase;

import io.nativeheader.ErrnoException;
import java.lang.foreign.Arena;

/** Brings up a network PHY. */
final class Link {

    private static final Phy C = new PhyNative();

    public static void main(String[] args) {
        try (Arena arena = Arena.ofConfined()) {
            phy_device device = phy_device.allocate(arena);
            C.phy_init(device, "eth0", C.PHY_ID(0x2A6, 3));
            try {
                C.genphy_config_aneg(device);
            } catch (ErrnoException failure) {
                System.out.println(failure.getMessage());
            }
            C.phy_start(device);
            C.genphy_config_aneg(device);
            System.out.println(device);
            C.phy_stop(device);
        }
    }
}
