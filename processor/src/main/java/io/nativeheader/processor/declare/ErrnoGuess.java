package io.nativeheader.processor.declare;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.request.FailureRequest;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * {@code ssize_t read(int fd, void *buffer, size_t count)} of {@code unistd.h} → {@code @SetsErrno}. In other headers, the comment must say
 * that the function sets errno.
 */
final class ErrnoGuess implements Guess {

    /** The headers in which POSIX declares functions that return −1 or {@code NULL} and set errno. */
    private static final Set<String> HEADERS = Set.of(
            "dirent.h",
            "fcntl.h",
            "grp.h",
            "mqueue.h",
            "poll.h",
            "pwd.h",
            "sched.h",
            "semaphore.h",
            "signal.h",
            "termios.h",
            "unistd.h",
            "utime.h",
            "sys/epoll.h",
            "sys/eventfd.h",
            "sys/file.h",
            "sys/inotify.h",
            "sys/ioctl.h",
            "sys/resource.h",
            "sys/select.h",
            "sys/socket.h",
            "sys/stat.h",
            "sys/statvfs.h",
            "sys/time.h",
            "sys/timerfd.h",
            "sys/uio.h",
            "sys/utsname.h",
            "sys/wait.h");

    /** Functions of these headers that return an error number, cannot fail, or return −1 or {@code NULL} for something else. */
    private static final Pattern OTHERS = Pattern.compile(
            "posix_.*|pthread_.*|getopt.*|getp?g?p?pid|gettid|getpgrp|getpriority|nice|isatty|sysconf|pathconf|fpathconf|"
                    + "readdir.*|getpagesize|getdtablesize|swab|ctermid|cuserid|crypt|sbrk|getpw.*|getgr.*|ttyname_r|getlogin_r|"
                    + "sigismember|sigwait|setlogin|ttyslot|getpass|closefrom|WIF.*");

    /** "Returns -1 and sets errno", "errno is set". */
    private static final Pattern SETS = Pattern.compile(
            "\\bsets?\\b[^.]{0,40}\\berrno\\b|\\berrno\\b[^.]{0,40}\\bset\\b", Pattern.CASE_INSENSITIVE);

    private final boolean namesLibrary;

    /**
     * @param namesLibrary whether the interface names a library, so that its functions are not those of POSIX
     */
    ErrnoGuess(boolean namesLibrary) {
        this.namesLibrary = namesLibrary;
    }

    @Override
    public List<UnaryOperator<Draft>> changes(Draft draft) {
        CFunction function = draft.function();
        boolean isPosix = !namesLibrary
                && HEADERS.contains(function.source().location().header())
                && !OTHERS.matcher(function.name()).matches();
        String failure = function.result().canonical() instanceof CPointer ? "NULL" : "-1";
        CommentWords comment = CommentWords.of(function.source().comment());
        boolean isDocumented =
                comment.matches(SETS) && comment.matches(Pattern.compile("(?<![\\w-])" + failure + "\\b"));
        if (!isPosix && !isDocumented || !mayFail(function.result())) {
            return List.of();
        }
        return List.of(one -> {
            if (one.reportsFailure()) {
                return one;
            }
            Draft fixed = one.method().varargs()
                    ? one.withoutVarargs()
                            .remark("C accepts further arguments. Declare those of your call as parameters.")
                    : one;
            return fixed.failing(new FailureRequest.SetsErrno(), "@SetsErrno")
                    .remark(failure + " is a failure that sets errno."
                            + (isDocumented ? "" : " The header does not say so: see the manual page."));
        });
    }

    /** Returns whether −1 or {@code NULL} can be a failure. A function pointer such as that of {@code signal} is {@code SIG_ERR} then. */
    private static boolean mayFail(CType result) {
        return switch (result.canonical()) {
            case CPrimitive primitive -> primitive.isInteger() && !primitive.isUnsigned();
            case CPointer pointer -> !(pointer.pointee().canonical() instanceof CFunctionType);
            default -> false;
        };
    }
}
