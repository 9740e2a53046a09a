package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Names and descriptions of the platform's errno codes. */
@SuppressWarnings("restricted") // programs grant native access to this module
public final class ErrnoNames {

    private static final long MESSAGE_SIZE = 256;

    /** Codes 1 to 34. Linux, macOS and Windows agree on them, except that 11 is EDEADLK on macOS, and Windows does not use 15 and 26. */
    private static final String COMMON =
            "EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM EACCES EFAULT ENOTBLK EBUSY"
                    + " EEXIST EXDEV ENODEV ENOTDIR EISDIR EINVAL ENFILE EMFILE ENOTTY ETXTBSY EFBIG ENOSPC ESPIPE EROFS"
                    + " EMLINK EPIPE EDOM ERANGE";

    /** Codes from 35 on are from include/uapi/asm-generic/errno.h; 41 and 58 are unused. */
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

    /** From sys/errno.h, where 11 is EDEADLK and 35 is EAGAIN. */
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

    /**
     * Returns the name of an errno code.
     *
     * @param code a positive errno code
     * @return {@code EINVAL} for 22; {@code errno 1234} for a code without a name
     */
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

    /**
     * Returns the C library's description of an errno code.
     *
     * @param code a positive errno code
     * @return for example {@code Invalid argument}
     */
    public static String description(int code) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(MESSAGE_SIZE);
            describe(code, buffer);
            return buffer.getString(0);
        } catch (Throwable failure) {
            return "description unavailable: " + failure;
        }
    }

    /**
     * Calls the platform's thread-safe variant of {@code strerror}. In glibc, the POSIX variant of {@code strerror_r} is named
     * {@code __xpg_strerror_r}.
     */
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
