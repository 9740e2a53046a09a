package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.ReturnsErrno;
import io.nativeheader.SetsErrno;
import java.lang.foreign.MemorySegment;

@NativeHeader("input.h")
public interface Input extends InputHeader {
    @ReturnsErrno
    void device_start(device device);

    @SetsErrno
    long device_read(device device, MemorySegment buffer, long size);

    @SetsErrno
    device device_find(String name);
}
