package io.nativeheader.quickstart;

import io.nativeheader.ErrnoException;
import java.lang.foreign.Arena;

/** Uses functions, structs, enums, constants, inline functions and macros of {@code phy.h}. */
public final class QuickstartApp {

    private QuickstartApp() {}

    public static void main(String[] args) {
        Phy phy = new PhyNative();
        try (Arena arena = Arena.ofConfined()) {
            phy_device device = phy_device.allocate(arena);
            int id = phy.PHY_ID(0x2A6, 3);
            phy.phy_init(device, "eth0", id);
            System.out.printf(
                    "%s is %s, id 0x%x of vendor 0x%x, driver \"%s\", %.1f V%n",
                    device.name(),
                    phy.phy_state_to_str(phy_state.of(device.state())),
                    device.phy_id(),
                    phy.PHY_ID_VENDOR(id),
                    Phy.PHY_DRIVER_NAME,
                    Phy.PHY_SIGNAL_LEVEL);

            try {
                phy.genphy_config_aneg(device);
            } catch (ErrnoException refused) {
                System.out.println("Not started yet: " + refused.getMessage());
            }

            phy.phy_start(device);
            int changed = phy.genphy_config_aneg(device);
            System.out.printf(
                    "Negotiated (%d change): %d Mb/s, %s duplex, link %b, %s, started %b%n",
                    changed,
                    device.speed(),
                    device.duplex() == Phy.DUPLEX_FULL ? "full" : "half",
                    device.link(),
                    phy.phy_state_to_str(phy_state.PHY_RUNNING),
                    phy.phy_is_started(device));

            phy.phy_count_interrupt(device);
            phy.phy_count_interrupt(device);
            System.out.printf(
                    "%d interrupts, %d restart, lane 1 at %.2f%n",
                    device.stats().interrupts(), device.stats().restarts(), device.lanes(1));

            phy_cable cable = phy.phy_test_cable(arena, 430.0);
            System.out.printf("The cable is %d cm long, open: %b%n", cable.length_cm(), cable.open());

            phy.phy_stop(device);
            System.out.println("Now " + phy.phy_state_to_str(phy_state.of(device.state())));
        }
    }
}
