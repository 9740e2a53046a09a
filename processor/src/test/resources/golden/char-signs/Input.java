package p;

import io.nativeheader.NativeHeader;

@NativeHeader("input.h")
interface Input extends InputHeader {

    String copy(byte[] to, String from);

    int count(byte[] text, byte letter);

    boolean first(String text);
}
