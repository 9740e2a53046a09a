package io.nativeheader.platforms.linux;

import io.nativeheader.NativeHeader;

/** Headers that only Linux has. */
@NativeHeader(
        value = {"sys/epoll.h", "sys/syscall.h", "sys/utsname.h", "errno.h"},
        targets = "linux-*",
        define = "_GNU_SOURCE")
public interface Linux extends LinuxHeader {}
