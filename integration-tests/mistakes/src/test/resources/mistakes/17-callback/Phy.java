import io.nativeheader.*;

@NativeHeader("phy.h")
interface Phy {
    void phy_each(phy_handler handler);

    static void main(String[] args) {
        new PhyNative().phy_each(event -> 1);
    }
}
