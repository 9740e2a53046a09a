package p;

import io.nativeheader.NativeHeader;
import java.lang.foreign.MemorySegment;

@NativeHeader("input.h")
interface Input extends InputHeader {
    int phy_log(String format, MemorySegment arguments);
}
