package p;

import io.nativeheader.NativeHeader;

@NativeHeader("input.h")
public interface Input extends InputHeader {
    int regcomp(String pattern, int flags);

    int ALIAS(int x);
}
