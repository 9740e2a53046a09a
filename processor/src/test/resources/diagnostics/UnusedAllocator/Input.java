package p;

import io.nativeheader.NativeHeader;
import java.lang.foreign.Arena;

@NativeHeader("input.h")
interface Input extends InputHeader {
    int phy_stop(Arena arena, int id);
}
