import io.nativeheader.*;

@NativeHeader("phy.h")
interface Phy {
    int phy_stop(int id);

    static void main(String[] args) {
        System.out.println(new PhyNative().phy_stop(1));
    }
}
