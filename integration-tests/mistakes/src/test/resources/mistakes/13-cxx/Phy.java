import io.nativeheader.*;

@NativeHeader("phy.hpp")
interface Phy {
    int start();
}
