package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.Out;

@NativeHeader("input.h")
interface Input extends InputHeader {

    void fill(long[] values, int count);

    long sum(long[] values, int count);

    void convert(int[] text, long[] codes);

    @Out("low")
    long range(long[] high);

    long each(on_value f, java.lang.foreign.MemorySegment user);

    long print(long count, long first, int second);

    long SHIFT(long value, int bits);
}
