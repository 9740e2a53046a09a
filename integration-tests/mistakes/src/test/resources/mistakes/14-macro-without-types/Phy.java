import io.nativeheader.*;

@NativeHeader("phy.h")
interface Phy {
    int PHY_SPEED(Object device);
}
