package io.nativeheader.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The Java objects that C++ references by tokens: callbacks, until C++ destroys the last copy of them, and the exceptions that callbacks
 * threw, until C++ destroys the last copy of the C++ exceptions that carry them. A token is a unique number, and is never reused.
 */
public final class CxxCallbacks {

    /** The token of no object. A stub library calls it while it is installed, to warm the upcall stubs up. */
    private static final long NONE = 0;

    // The results of invoke, which the stubs know too.

    /** The frame contains the result. */
    private static final int RETURNED = 0;

    /** The frame contains the token of an exception. */
    private static final int THREW = 1;

    /** An exception was reported, and C++ uses a zero value. */
    private static final int REPORTED = 2;

    /** C++ calls its own function. */
    private static final int NOT_OVERRIDDEN = 3;

    /** The depth of nested calls from C++ to Java beyond which each call checks how much stack is left. */
    private static final int DEEP_CALLS = 32;

    private static final AtomicLong LAST = new AtomicLong();
    private static final Map<Long, Object> OBJECTS = new ConcurrentHashMap<>();

    /** The tokens of functions that C++ never releases. */
    private static final Map<Permanent, Long> PERMANENT = new ConcurrentHashMap<>();

    private CxxCallbacks() {}

    /** A Java object that C++ calls through pointers of one type. Objects are equal if they are the same. */
    private record Permanent(NativeLibrary library, Object function, String pointer) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Permanent permanent
                    && library == permanent.library
                    && function == permanent.function
                    && pointer.equals(permanent.pointer);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(function) + pointer.hashCode();
        }
    }

    private record Registered(CxxCallback callback, CxxInstallation library) {}

    /**
     * Keeps a callback until C++ releases it, and returns the token by which C++ calls it. The stub that receives the token releases it.
     *
     * @param library the library of the stub
     * @param callback the callback, or null
     * @return the token; 0 for null
     */
    public static long register(NativeLibrary library, CxxCallback callback) {
        return callback == null ? NONE : keep(new Registered(callback, CxxInstallation.of(library)));
    }

    /**
     * Keeps a callback for ever, and returns the token by which C++ calls it. C++ has a few functions for each type of pointer, so an object
     * that is passed again has the same token.
     *
     * @param library the library of the stub
     * @param function the program's object, or null
     * @param pointer the type of the pointer: {@code void (*)(const Shape &)}
     * @param callback calls the function; null for null
     * @return the token; 0 for null
     */
    public static long registerForever(NativeLibrary library, Object function, String pointer, CxxCallback callback) {
        return function == null
                ? NONE
                : PERMANENT.computeIfAbsent(
                        new Permanent(library, function, pointer), _ -> register(library, callback));
    }

    /**
     * Releases a callback whose token was not passed to a stub, because the call failed before.
     *
     * @param token the token; 0 is ignored
     */
    public static void release(long token) {
        OBJECTS.remove(token);
        if (!PERMANENT.isEmpty()) {
            PERMANENT.values().remove(token);
        }
    }

    /** Returns the number of objects that C++ references. */
    static int count() {
        return OBJECTS.size();
    }

    private static long keep(Object object) {
        long token = LAST.incrementAndGet();
        OBJECTS.put(token, object);
        return token;
    }

    /** Returns the exception that a callback threw and that crossed C++ as a C++ exception. */
    static Throwable failure(long token) {
        return OBJECTS.get(token) instanceof Throwable failure
                ? failure
                : new IllegalStateException(
                        "C++ threw the exception of a Java callback, but the token " + token + " belongs to none");
    }

    /**
     * Calls a callback. C++ calls this, so it must not throw.
     *
     * @param frame the address of the frame, whose slot 0 contains the number of nested calls on this thread
     */
    static int invoke(long token, int method, long frame) {
        PendingException earlier = Upcalls.begin();
        try {
            return token == NONE ? RETURNED : call(token, method, frame);
        } catch (Throwable failure) {
            return reported(failure);
        } finally {
            Upcalls.end(earlier);
        }
    }

    private static int call(long token, int method, long frame) {
        if (!(OBJECTS.get(token) instanceof Registered registered)) {
            throw new IllegalStateException("C++ called a Java callback that it had released");
        }
        CxxFrame arguments = new CxxFrame(frame, registered.library.text());
        try {
            if (arguments.longAt(0) > DEEP_CALLS) {
                StackReserve.require();
            }
            registered.callback.call(method, arguments);
            return RETURNED;
        } catch (CxxNotOverridden _) {
            arguments.releaseShares();
            return NOT_OVERRIDDEN;
        } catch (Throwable failure) {
            return threw(arguments, failure);
        } finally {
            arguments.end();
        }
    }

    /** Passes an exception to C++ for throwing. */
    private static int threw(CxxFrame frame, Throwable failure) {
        long token = keep(failure);
        try {
            frame.fail(token, failure);
        } catch (Throwable noText) { // toString() is the program's code
            frame.fail(token);
        }
        return THREW;
    }

    /** Reports an exception of a callback that C++ cannot carry. C++ calls this, so it must not throw. */
    static void report(long token, int endsProcess) {
        Throwable failure = failure(token);
        if (endsProcess != 0) {
            reportFatal(failure);
        } else {
            release(token);
            int _ = reported(failure);
        }
    }

    /** Reports an exception that met {@code noexcept}, after which the process ends. */
    private static void reportFatal(Throwable failure) {
        try {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        } catch (Throwable ignored) {
            // the JVM, too, ignores exceptions of an uncaught exception handler
        }
    }

    /** Reports an exception. {@link Upcalls} looks for Java frames below this method and its caller, which C++ called. */
    private static int reported(Throwable failure) {
        Upcalls.report(failure);
        return REPORTED;
    }
}
