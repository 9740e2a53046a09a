package p;

import io.nativeheader.CPrototype;
import io.nativeheader.CType;
import io.nativeheader.NativeHeader;
import io.nativeheader.Symbol;
import java.lang.foreign.MemorySegment;

@NativeHeader("input.h")
public interface Input extends InputHeader {
    int MAJOR(@CType("dev_t") long dev);

    void RESET(counter counter);

    int LARGER(int a, int b);

    @Symbol("LARGER")
    @CPrototype("double LARGER(double a, double b)")
    double larger(double a, double b);

    @Symbol("SUM")
    int none(int count);

    @Symbol("SUM")
    int two(int count, int a, int b);

    @CPrototype("int ROW_SIZE(int (*rows)[3])")
    int ROW_SIZE(MemorySegment rows);

    int APPLY(@CType("int (*)(int)") MemorySegment function, int x);
}
