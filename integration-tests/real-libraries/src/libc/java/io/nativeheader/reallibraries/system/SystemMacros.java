package io.nativeheader.reallibraries.system;

import io.nativeheader.CType;
import io.nativeheader.NativeHeader;
import io.nativeheader.SetsErrno;
import io.nativeheader.Symbol;
import java.lang.foreign.MemorySegment;

/** Macros of system headers that C programs depend on. */
@NativeHeader(
        value = {"sched.h", "sys/ioctl.h", "sys/select.h", "sys/socket.h", "sys/stat.h", "unistd.h", "arpa/inet.h"},
        define = "_GNU_SOURCE",
        preamble = """
                #include <linux/ioctl.h>

                struct counters { long sent, received; };

                /* _IOWR takes a type, which a Java method cannot pass. */
                static inline unsigned int counters_request(void)
                {
                    return _IOWR('n', 7, struct counters);
                }
                """)
interface SystemMacros extends SystemMacrosHeader {

    @Symbol("_IOC")
    int ioc(int direction, int type, int number, int size);

    int _IOC_NR(int request);

    int _IOC_SIZE(int request);

    int counters_request();

    @SetsErrno
    void ioctl(int fd, long request, MemorySegment argument);

    @SetsErrno
    void pipe(MemorySegment fds);

    @SetsErrno
    long write(int fd, MemorySegment text, long count);

    @SetsErrno
    long read(int fd, MemorySegment buffer, long count);

    @SetsErrno
    int close(int fd);

    void FD_ZERO(@CType("fd_set *") fd_set set);

    void FD_SET(int fd, @CType("fd_set *") fd_set set);

    void FD_CLR(int fd, @CType("fd_set *") fd_set set);

    int FD_ISSET(int fd, @CType("fd_set *") fd_set set);

    long CMSG_SPACE(long length);

    long CMSG_LEN(long length);

    cmsghdr CMSG_FIRSTHDR(msghdr message);

    cmsghdr CMSG_NXTHDR(msghdr message, cmsghdr header);

    MemorySegment CMSG_DATA(cmsghdr header);

    void CPU_ZERO(@CType("cpu_set_t *") cpu_set_t set);

    void CPU_SET(int cpu, @CType("cpu_set_t *") cpu_set_t set);

    int CPU_ISSET(int cpu, @CType("cpu_set_t *") cpu_set_t set);

    int CPU_COUNT(@CType("cpu_set_t *") cpu_set_t set);

    short htons(short host);

    int S_ISDIR(@CType("mode_t") int mode);

    int S_ISREG(@CType("mode_t") int mode);
}
