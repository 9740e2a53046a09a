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

    @Symbol("print")
    int printStructs(String format, point byValue, gap throughStub, opaque pointer);

    @Symbol("print")
    int printPromoted(String format, byte a, short b, char c, boolean d, float e);
}
