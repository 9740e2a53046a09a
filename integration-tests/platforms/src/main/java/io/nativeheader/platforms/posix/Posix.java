package io.nativeheader.platforms.posix;

import io.nativeheader.NativeHeader;

/** Headers of the C library that MinGW-w64 has, too. */
@NativeHeader(
        value = {"sys/stat.h", "fcntl.h", "signal.h", "pthread.h"},
        define = "_GNU_SOURCE")
public interface Posix extends PosixHeader {

    int stat(String file, stat buf);
}
