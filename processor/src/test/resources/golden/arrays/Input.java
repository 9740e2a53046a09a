package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.SetsErrno;
import java.lang.foreign.MemorySegment;

@NativeHeader("input.h")
public interface Input {
    int sum(int[] values, int count);

    void fill(double[] values, long count);

    @SetsErrno
    long read_some(int fd, byte[] buffer, long count);

    @SetsErrno
    long write_some(int fd, byte[] buffer, long count);

    MemorySegment upper(byte[] text);

    void paint(int[] colors, int count);

    int mixed(byte[] name, short[] numbers, float[] ratios);

    void CLEAR(long[] values);
}
