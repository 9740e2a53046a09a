package io.nativeheader.reallibraries;

import io.nativeheader.CType;
import io.nativeheader.NativeHeader;
import io.nativeheader.SetsErrno;
import java.lang.foreign.SegmentAllocator;

/** Only the declared methods: the interface extends no header interface, because the whole C library would be too much. */
@NativeHeader({
    "unistd.h",
    "string.h",
    "stdlib.h",
    "sys/stat.h",
    "sys/sysmacros.h",
    "sys/wait.h",
    "netinet/in.h",
    "math.h",
    "errno.h"
})
interface Libc {

    int getpid();

    long strlen(String text);

    div_t div(SegmentAllocator allocator, int numerator, int denominator);

    ldiv_t ldiv(long numerator, long denominator);

    double sin(double x);

    @SetsErrno
    void stat(String path, stat buffer);

    @SetsErrno
    int chdir(String path);

    @SetsErrno
    String getcwd(java.lang.foreign.MemorySegment buffer, long size);

    String getenv(String name);

    int major(@CType("dev_t") long dev);

    int minor(@CType("dev_t") long dev);

    long makedev(int major, int minor);

    int S_ISDIR(@CType("mode_t") int mode);

    int WIFEXITED(int status);

    int WEXITSTATUS(int status);

    int htonl(int host);

    int errno();
}
