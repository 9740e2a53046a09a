package io.nativeheader.processor.toolchain.sysroot;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names in {@code /usr/include} that belong to the C library or the kernel: those of glibc 2.17 to 2.41, musl 1.2 and Linux 6.1, and the
 * folders of the C++ library. A folder such as {@code sys} belongs to them as a whole, although a few libraries have headers there.
 */
public final class CLibraryHeaders {

    private static final Set<String> FOLDERS = Set.of("""
            arpa asm asm-generic bits c++ drm finclude gnu linux misc mtd net netash netatalk netax25 neteconet netinet netipx
            netiucv netpacket netrom netrose nfs protocols rdma regulatory rpc scsi sound sys video xen
            """.strip().split("\\s+"));

    private static final Set<String> FILES = Set.of("""
            _G_config.h a.out.h aio.h aliases.h alloca.h ar.h argp.h argz.h assert.h bp-sym.h byteswap.h complex.h cpio.h ctype.h
            dirent.h dlfcn.h elf.h endian.h envz.h err.h errno.h error.h execinfo.h fcntl.h features-time64.h features.h fenv.h
            float.h fmtmsg.h fnmatch.h fpu_control.h fstab.h fts.h ftw.h gconv.h getopt.h glob.h gnu-versions.h grp.h gshadow.h
            iconv.h ieee754.h ifaddrs.h inttypes.h iso646.h langinfo.h lastlog.h libgen.h libintl.h libio.h limits.h link.h
            locale.h malloc.h math.h mcheck.h memory.h mntent.h monetary.h mqueue.h netdb.h nl_types.h nss.h obstack.h paths.h
            poll.h printf.h proc_service.h pthread.h pty.h pwd.h re_comp.h regex.h regexp.h resolv.h sched.h search.h semaphore.h
            setjmp.h sgtty.h shadow.h signal.h spawn.h stab.h stdalign.h stdarg.h stdbool.h stdc-predef.h stddef.h stdint.h
            stdio.h stdio_ext.h stdlib.h stdnoreturn.h string.h strings.h stropts.h syscall.h sysexits.h syslog.h tar.h termio.h
            termios.h tgmath.h thread_db.h threads.h time.h ttyent.h uchar.h ucontext.h ulimit.h unistd.h ustat.h utime.h utmp.h
            utmpx.h values.h wait.h wchar.h wctype.h wordexp.h xlocale.h
            """.strip().split("\\s+"));

    /** A folder of one architecture: {@code x86_64-linux-gnu}. */
    private static final Pattern MULTIARCH =
            Pattern.compile("[a-z0-9_]+-(linux|kfreebsd)?-?(gnu|musl|uclibc)[a-z0-9]*");

    private CLibraryHeaders() {}

    /** Returns whether a header belongs to the C library or the kernel. */
    public static boolean contains(String header) {
        String name = header.contains("/") ? header.substring(0, header.indexOf('/')) : header;
        return FOLDERS.contains(name) || FILES.contains(name) || isMultiarch(name);
    }

    /** Returns whether a folder has the headers of one architecture. */
    static boolean isMultiarch(String name) {
        return MULTIARCH.matcher(name).matches();
    }
}
