package p;

import io.nativeheader.NativeHeader;

@NativeHeader("input.h")
public interface Input extends InputHeader {
    String state_name(int state);
}
