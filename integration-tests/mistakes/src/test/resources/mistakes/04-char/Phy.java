import io.nativeheader.*;

@NativeHeader("phy.h")
interface Phy {
    byte phy_letter(char c);
}
