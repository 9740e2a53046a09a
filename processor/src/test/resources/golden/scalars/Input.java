package p;

import io.nativeheader.NativeHeader;

@NativeHeader("input.h")
public interface Input extends InputHeader {
    /** An unsigned type in a wider one: zero-extended on the way out, checked on the way in. */
    long ui(long x);

    int us(int x);
}
