package p;

import io.nativeheader.Critical;
import io.nativeheader.Encoding;
import io.nativeheader.Length;
import io.nativeheader.NativeHeader;
import io.nativeheader.SetsErrno;

@NativeHeader("input.h")
public interface Input {
    @Critical
    long crc(long crc, @Length byte[] data);

    @Critical
    int longest(@Encoding("US-ASCII") String text, boolean[] flags, int[] counts);

    @Critical
    @SetsErrno
    int stat_it(String text);
}
