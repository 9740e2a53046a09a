package p;

import io.nativeheader.NativeHeader;

final class Input {

    private Input() {}

    @NativeHeader("input.h")
    interface Api {
        int wanted(used used);
    }
}
