import io.nativeheader.*;

@NativeHeader("phy.h")
interface Phy {
    int start();
}
