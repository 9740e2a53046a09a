package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.Symbol;

@NativeHeader("input.h")
public interface Input extends InputHeader {
    @Symbol("wait")
    int pause(int milliseconds);

    int wait___(int milliseconds);

    int finalize_(int x);

    void new__();

    void listen(Object__ object, Object_ other, event_ event);
}
