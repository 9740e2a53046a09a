package io.nativeheader.platforms;

import static io.nativeheader.platforms.Facts.bytes;
import static io.nativeheader.platforms.Facts.fact;
import static io.nativeheader.platforms.Facts.offset;
import static io.nativeheader.platforms.Facts.size;
import static io.nativeheader.platforms.Facts.text;

import io.nativeheader.platforms.linux.Linux;
import io.nativeheader.platforms.linux.LinuxNative;
import io.nativeheader.platforms.linux.epoll_event;
import io.nativeheader.platforms.linux.utsname;
import io.nativeheader.platforms.posix.Posix;
import io.nativeheader.platforms.posix.PosixHeader;
import io.nativeheader.platforms.posix.PosixNative;
import io.nativeheader.platforms.posix.__sigset_t;
import io.nativeheader.platforms.posix.pthread_attr_t;
import io.nativeheader.platforms.posix.pthread_cond_t;
import io.nativeheader.platforms.posix.pthread_mutex_t;
import io.nativeheader.platforms.posix.sigaction;
import io.nativeheader.platforms.posix.stat;
import io.nativeheader.platforms.shapes.ShapesNative;
import io.nativeheader.platforms.shapes.jump;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** The C library's structs and constants. */
final class SystemCalls {

    private static final Posix POSIX = new PosixNative();
    private static final Linux LINUX = new LinuxNative();

    private SystemCalls() {}

    static void print(Arena arena, String file) {
        utsname name = utsname.allocate(arena);
        fact("uname", LINUX.uname(name));
        text("machine", name.machine());
        stat(arena, file);
        signals(arena);
        size("struct sigaction", sigaction.LAYOUT);
        size("pthread_mutex_t", pthread_mutex_t.LAYOUT);
        size("pthread_attr_t", pthread_attr_t.LAYOUT);
        size("pthread_cond_t", pthread_cond_t.LAYOUT);
        size("struct jump", jump.LAYOUT);
        fact("jmp_buf", new ShapesNative().shapes_jump_size());
        mutex(arena);
        fact("O_DIRECT", PosixHeader.O_DIRECT());
        fact("O_DIRECTORY", PosixHeader.O_DIRECTORY());
        fact("O_NOFOLLOW", PosixHeader.O_NOFOLLOW());
        fact("O_LARGEFILE", PosixHeader.__O_LARGEFILE());
        fact("O_CREAT", Posix.O_CREAT);
        fact("SYS_read", Linux.SYS_read);
        fact("SYS_openat", Linux.SYS_openat);
        size("struct epoll_event", epoll_event.LAYOUT);
        offset("struct epoll_event", "data", epoll_event.LAYOUT);
    }

    private static void stat(Arena arena, String file) {
        stat s = stat.allocate(arena);
        fact("stat", POSIX.stat(file, s));
        fact("st_size", s.st_size());
        fact("st_mode", s.st_mode());
        fact("st_nlink", s.st_nlink());
        fact("st_ino", s.st_ino());
        fact("st_blksize", s.st_blksize());
        fact("st_blocks", s.st_blocks());
        fact("st_uid", s.st_uid());
        fact("st_mtim.tv_sec", s.st_mtim().tv_sec());
        fact("st_mtim.tv_nsec", s.st_mtim().tv_nsec());
        size("struct stat", stat.LAYOUT);
        offset("struct stat", "st_nlink", stat.LAYOUT);
        offset("struct stat", "st_size", stat.LAYOUT);
    }

    private static void signals(Arena arena) {
        __sigset_t set = __sigset_t.allocate(arena);
        fact("sigemptyset", POSIX.sigemptyset(set));
        fact("sigaddset", POSIX.sigaddset(set, PosixHeader.SIGUSR1()));
        fact("sigismember", POSIX.sigismember(set, PosixHeader.SIGUSR1()));
        fact("sigismember of another", POSIX.sigismember(set, PosixHeader.SIGUSR2()));
        bytes("sigset_t", set.segment(), Long.BYTES);
        size("sigset_t", __sigset_t.LAYOUT);
    }

    /** A mutex is a union on Linux and an integer on Windows, so that its functions take its address. */
    private static void mutex(Arena arena) {
        MemorySegment mutex = pthread_mutex_t.allocate(arena).segment();
        fact("init", POSIX.pthread_mutex_init(mutex, null));
        fact("lock", POSIX.pthread_mutex_lock(mutex));
        fact("busy", POSIX.pthread_mutex_trylock(mutex) == Linux.EBUSY ? 1 : 0);
        fact("unlock", POSIX.pthread_mutex_unlock(mutex));
        fact("destroy", POSIX.pthread_mutex_destroy(mutex));
    }
}
