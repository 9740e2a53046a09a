package io.nativeheader.kernel;

import io.nativeheader.ErrnoException;
import java.lang.foreign.Arena;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;

/** Calls functions and macros of the kernel's headers, and prints the results. */
public final class PhyCalls {

    private PhyCalls() {}

    public static void main(String[] arguments) {
        GroupLayout device = phy_device.LAYOUT;
        System.out.println("sizeof(struct phy_device) " + device.byteSize());
        System.out.println("state at " + device.byteOffset(PathElement.groupElement("state")));
        System.out.println("speed at " + device.byteOffset(PathElement.groupElement("speed")));
        System.out.println("HZ " + Phy.HZ);
        System.out.println("PHY_MAX_ADDR " + Phy.PHY_MAX_ADDR);
        System.out.println("MII_BUS_ID_SIZE " + Phy.MII_BUS_ID_SIZE);
        System.out.println("MINORMASK " + Phy.MINORMASK);
        Phy phy = new PhyNative();
        int dev = phy.MKDEV(8, 17);
        System.out.println("MKDEV " + dev + ", MAJOR " + phy.MAJOR(dev) + ", MINOR " + phy.MINOR(dev));
        System.out.println("ilog2(4096) " + phy.ilog2(4096));
        MemorySegment error = phy.ERR_PTR(-22);
        System.out.println(
                "ERR_PTR " + error.address() + ", IS_ERR " + phy.IS_ERR(error) + ", PTR_ERR " + phy.PTR_ERR(error));
        try (Arena arena = Arena.ofConfined()) {
            System.out.println("IS_ERR of memory " + phy.IS_ERR(arena.allocate(8)));
            System.out.println("phy_modes " + phy.phy_modes(phy_interface_t.PHY_INTERFACE_MODE_RGMII));
            phy_device phydev = phy_device.allocate(arena);
            phydev.link(1);
            System.out.println("link is bit " + bit(phydev.segment()));
            phydev.state(phy_state.PHY_HALTED.value());
            System.out.println("halted, started " + phy.phy_is_started(phydev));
            phydev.state(phy_state.PHY_RUNNING.value());
            System.out.println("running, started " + phy.phy_is_started(phydev));
            try {
                phy.genphy_config_aneg(phydev);
            } catch (ErrnoException expected) {
                System.out.println(expected.getMessage());
            }
        }
    }

    /** Returns the position of the only bit set. */
    private static String bit(MemorySegment memory) {
        for (long i = 0; i < memory.byteSize(); i++) {
            int value = Byte.toUnsignedInt(memory.get(java.lang.foreign.ValueLayout.JAVA_BYTE, i));
            if (value != 0) {
                return Integer.numberOfTrailingZeros(value) + " of byte " + i;
            }
        }
        return "nowhere";
    }
}
