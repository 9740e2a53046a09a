package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Names and descriptions of errno codes on this platform. */
@SuppressWarnings("restricted") // this module is the one that is given native access
public final class ErrnoNames {

    private static final long MESSAGE_SIZE = 256;

    /** Codes 1 to 34 are the same on Linux, macOS and Windows, 11 and 33 apart. */
    private static final String COMMON =
            "EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM EACCES EFAULT ENOTBLK EBUSY"
                    + " EEXIST EXDEV ENODEV ENOTDIR EISDIR EINVAL ENFILE EMFILE ENOTTY ETXTBSY EFBIG ENOSPC ESPIPE EROFS"
                    + " EMLINK EPIPE EDOM ERANGE";

    /** From include/uapi/asm-generic/errno.h of Linux, code 35 on; 41 and 58 are not used. */
    private static final String LINUX = COMMON
            + " EDEADLK ENAMETOOLONG ENOLCK ENOSYS ENOTEMPTY ELOOP - ENOMSG EIDRM ECHRNG EL2NSYNC EL3HLT EL3RST ELNRNG"
            + " EUNATCH ENOCSI EL2HLT EBADE EBADR EXFULL ENOANO EBADRQC EBADSLT - EBFONT ENOSTR ENODATA ETIME ENOSR"
            + " ENONET ENOPKG EREMOTE ENOLINK EADV ESRMNT ECOMM EPROTO EMULTIHOP EDOTDOT EBADMSG EOVERFLOW ENOTUNIQ"
            + " EBADFD EREMCHG ELIBACC ELIBBAD ELIBSCN ELIBMAX ELIBEXEC EILSEQ ERESTART ESTRPIPE EUSERS ENOTSOCK"
            + " EDESTADDRREQ EMSGSIZE EPROTOTYPE ENOPROTOOPT EPROTONOSUPPORT ESOCKTNOSUPPORT EOPNOTSUPP EPFNOSUPPORT"
            + " EAFNOSUPPORT EADDRINUSE EADDRNOTAVAIL ENETDOWN ENETUNREACH ENETRESET ECONNABORTED ECONNRESET ENOBUFS"
            + " EISCONN ENOTCONN ESHUTDOWN ETOOMANYREFS ETIMEDOUT ECONNREFUSED EHOSTDOWN EHOSTUNREACH EALREADY"
            + " EINPROGRESS ESTALE EUCLEAN ENOTNAM ENAVAIL EISNAM EREMOTEIO EDQUOT ENOMEDIUM EMEDIUMTYPE ECANCELED"
            + " ENOKEY EKEYEXPIRED EKEYREVOKED EKEYREJECTED EOWNERDEAD ENOTRECOVERABLE ERFKILL EHWPOISON";

    /** From sys/errno.h of macOS; there 11 is EDEADLK and 35 EAGAIN. */
    private static final String MACOS = COMMON.replace("EAGAIN", "EDEADLK")
            + " EAGAIN EINPROGRESS EALREADY ENOTSOCK EDESTADDRREQ EMSGSIZE EPROTOTYPE ENOPROTOOPT EPROTONOSUPPORT"
            + " ESOCKTNOSUPPORT ENOTSUP EPFNOSUPPORT EAFNOSUPPORT EADDRINUSE EADDRNOTAVAIL ENETDOWN ENETUNREACH"
            + " ENETRESET ECONNABORTED ECONNRESET ENOBUFS EISCONN ENOTCONN ESHUTDOWN ETOOMANYREFS ETIMEDOUT"
            + " ECONNREFUSED ELOOP ENAMETOOLONG EHOSTDOWN EHOSTUNREACH ENOTEMPTY EPROCLIM EUSERS EDQUOT ESTALE EREMOTE"
            + " EBADRPC ERPCMISMATCH EPROGUNAVAIL EPROGMISMATCH EPROCUNAVAIL ENOLCK ENOSYS EFTYPE EAUTH ENEEDAUTH"
            + " EPWROFF EDEVERR EOVERFLOW EBADEXEC EBADARCH ESHLIBVERS EBADMACHO ECANCELED EIDRM ENOMSG EILSEQ ENOATTR"
            + " EBADMSG EMULTIHOP ENODATA ENOLINK ENOSR ENOSTR EPROTO ETIME EOPNOTSUPP ENOPOLICY ENOTRECOVERABLE"
            + " EOWNERDEAD EQFULL";

    /** From errno.h of Microsoft's C runtime. */
    private static final String WINDOWS = COMMON + " - EDEADLK - ENAMETOOLONG ENOLCK ENOSYS ENOTEMPTY EILSEQ";

    private ErrnoNames() {}

    /** {@code EINVAL} for 22; {@code errno 1234} for a code without a name. */
    public static String symbol(int code) {
        String names = switch (Platform.CURRENT) {
            case LINUX -> LINUX;
            case MACOS -> MACOS;
            case WINDOWS -> WINDOWS;
        };
        String[] table = names.split(" ");
        boolean known = code >= 1 && code <= table.length && !table[code - 1].equals("-");
        return known ? table[code - 1] : "errno " + code;
    }

    /** What the C library says of a code: {@code Invalid argument}. */
    public static String description(int code) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(MESSAGE_SIZE);
            describe(code, buffer);
            return buffer.getString(0);
        } catch (Throwable failure) {
            return "no description: " + failure;
        }
    }

    /** The thread-safe strerror of each platform; glibc's strerror_r by its POSIX name. */
    private static void describe(int code, MemorySegment buffer) throws Throwable {
        Linker linker = Linker.nativeLinker();
        if (Platform.CURRENT == Platform.WINDOWS) {
            MethodHandle strerror = linker.downcallHandle(
                    linker.defaultLookup().find("strerror_s").orElseThrow(),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT));
            int _ = (int) strerror.invokeExact(buffer, MESSAGE_SIZE, code);
            return;
        }
        String name = Platform.CURRENT == Platform.LINUX ? "__xpg_strerror_r" : "strerror_r";
        MethodHandle strerror = linker.downcallHandle(
                linker.defaultLookup().find(name).orElseThrow(),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
        int _ = (int) strerror.invokeExact(code, buffer, MESSAGE_SIZE);
    }
}
