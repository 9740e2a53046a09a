import io.nativeheader.*;

@NativeHeader("phy.h")
interface Phy extends PhyHeader {
    static void main(String[] args) {
        new PhyNative().phy_each((device, event) -> 1);
    }
}
