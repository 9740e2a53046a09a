import io.nativeheader.*;

@NativeHeader("phy.h")
interface Phy {
    int phy_twice(int n);

    static void main(String[] args) {
        System.out.println(new PhyNative().phy_twice(1));
    }
}
