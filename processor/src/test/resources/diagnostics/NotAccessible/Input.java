package p;

import io.nativeheader.NativeHeader;

class Input {
    @NativeHeader("input.h")
    private interface Phy {}
}
