package p;

import io.nativeheader.NativeHeader;
import java.lang.foreign.MemorySegment;

@NativeHeader("input.h")
public interface Input extends InputHeader {
    void each(Callback_int_entryP_constCharP visit, MemorySegment data);
}
