package p;

import io.nativeheader.NativeHeader;

@NativeHeader("input.h")
public interface Input extends InputHeader {
    String state_name(int state);

    int checksum(String bytes, int count);

    int describe(String text, int[] size);
}
