package io.nativeheader.processor.parse;

import java.util.List;

/** Headers of POSIX.1-2024 (XBD, chapter 14), which include those of C. */
final class StandardHeaders {

    static final List<String> NAMES = List.of(
                    ("aio arpa/inet assert complex cpio ctype devctl dirent dlfcn endian errno fcntl fenv float fmtmsg"
                                    + " fnmatch ftw glob grp iconv inttypes iso646 langinfo libgen libintl limits locale math monetary mqueue"
                                    + " ndbm net/if netdb netinet/in netinet/tcp nl_types poll pthread pwd regex sched search semaphore setjmp"
                                    + " signal spawn stdalign stdarg stdatomic stdbool stddef stdint stdio stdlib stdnoreturn string strings"
                                    + " sys/ipc sys/mman sys/msg sys/resource sys/select sys/sem sys/shm sys/socket sys/stat sys/statvfs"
                                    + " sys/time sys/times sys/types sys/uio sys/un sys/utsname sys/wait syslog tar termios tgmath threads time"
                                    + " uchar unistd utmpx wchar wctype wordexp")
                            .split(" "))
            .stream()
            .map(name -> name + ".h")
            .toList();

    private StandardHeaders() {}
}
