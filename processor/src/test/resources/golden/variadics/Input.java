package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.SetsErrno;
import io.nativeheader.Symbol;

@NativeHeader("input.h")
public interface Input extends InputHeader {
    @SetsErrno
    int control(int fd, long request, int argument);

    @Symbol("print")
    int printNumber(String format, int number, double ratio);
}
