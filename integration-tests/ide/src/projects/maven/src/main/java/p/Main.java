package p;

import java.lang.foreign.Arena;

public final class Main {

    public static void main(String[] args) {
        Phy phy = new PhyNative();
        Bus bus = new BusNative();
        try (Arena arena = Arena.ofConfined()) {
            phy_device device = phy_device.allocate(arena);
            int started = phy.phy_start(device, Phy.SPEED_100);
            System.out.println(started + phy.phy_state_to_str(phy_state.PHY_UP) + bus.bus_scan(device));
            phy.phy_notify(device, (changed, state) -> System.out.println(state));
        }
    }
}
