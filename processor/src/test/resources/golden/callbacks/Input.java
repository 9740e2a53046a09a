package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.Symbol;
import java.lang.foreign.MemorySegment;

@NativeHeader("input.h")
public interface Input extends InputHeader {
    @Symbol("sort")
    void sortWith(MemorySegment base, long count, comparison order);
}
