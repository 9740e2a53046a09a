package io.nativeheader.runtime;

import io.nativeheader.CallbackExceptionHandler;
import io.nativeheader.FunctionPointer;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MutableCallSite;
import java.lang.ref.Reference;

/**
 * Exception handling and results for calls from C to Java.
 *
 * <p>An exception that leaves an upcall terminates the JVM. Therefore it is first passed to the program's handler. If the handler does not
 * handle it, the enclosing downcall on the same thread rethrows it. A thread created by C has no enclosing downcall. There the exception
 * goes to the thread's uncaught exception handler.
 */
public final class Upcalls {

    private static final MethodHandle UNSET = MethodHandles.zero(Object.class);

    private static final MethodHandle SET = MethodHandles.constant(Object.class, "");

    /**
     * Whether any callback exception has ever been pending; read after each downcall. The call site's target encodes the flag and is never
     * invoked. JIT compilers treat the target as a constant, so reading it costs nothing. It changes only once, which invalidates compiled
     * code that read it.
     */
    private static final MutableCallSite ANY_PENDING = new MutableCallSite(UNSET);

    private static final MutableCallSite[] ANY_PENDING_SITES = {ANY_PENDING};

    private static final MutableCallSite[] REHEARSAL_SITES = {new MutableCallSite(UNSET)};

    private static volatile CallbackExceptionHandler handler;

    private Upcalls() {}

    /**
     * Replaces the program's handler.
     *
     * @param next the new handler; null for none
     * @return the previous handler; null if there was none
     */
    public static synchronized CallbackExceptionHandler setHandler(CallbackExceptionHandler next) {
        CallbackExceptionHandler before = handler;
        handler = next;
        return before;
    }

    /**
     * Returns a function pointer that C keeps. If its arena is automatic, this keeps the arena alive forever, because Java may drop its
     * last reference to the arena while C still has the pointer.
     *
     * @param pointer a pointer created in the arena
     * @param arena the pointer's arena
     * @return the function pointer for C
     */
    @SuppressWarnings("restricted") // programs grant native access to this module
    public static MemorySegment retained(FunctionPointer<?> pointer, Arena arena) {
        MemorySegment segment = pointer.segment();
        MemorySegment.ofAddress(segment.address()).reinterpret(arena, _ -> Reference.reachabilityFence(segment));
        return segment;
    }

    /**
     * Suspends an exception of an earlier upcall in the same downcall, so that downcalls within this upcall do not throw it.
     *
     * @return the suspended exception, for {@link #end}; null if there is none
     */
    public static PendingException begin() {
        return isAnyPending() && PendingException.isAny() ? PendingException.suspend(Thread.currentThread()) : null;
    }

    /**
     * Resumes the suspended exception. It takes precedence over exceptions of this upcall.
     *
     * @param earlier the result of {@link #begin}
     */
    public static void end(PendingException earlier) {
        if (earlier != null) {
            earlier.resume();
        }
    }

    /**
     * Checks a pointer that a callback returns to C.
     *
     * @param result the callback's result
     * @return the pointer; {@code NULL} for null
     * @throws IllegalArgumentException if the memory is on the heap, where C cannot access it
     * @throws IllegalStateException if the memory is already freed
     */
    public static MemorySegment pointer(MemorySegment result) {
        if (result == null) {
            return MemorySegment.NULL;
        }
        if (!result.isNative()) {
            throw new IllegalArgumentException("a callback returned memory on the Java heap, which C cannot access");
        }
        if (!result.scope().isAlive()) {
            throw new IllegalStateException("a callback returned memory that is already freed");
        }
        return MemorySegment.ofAddress(result.address());
    }

    /**
     * Checks a pointer that a callback returns to C, as {@link #pointer} does, and its size.
     *
     * @param result the callback's result
     * @param byteSize the size that C expects, in bytes; 0 if unknown
     * @return the address
     * @throws IllegalArgumentException if the memory is smaller
     */
    public static long address(MemorySegment result, long byteSize) {
        MemorySegment pointer = pointer(result);
        if (result != null && result.byteSize() < byteSize && result.byteSize() != 0) {
            throw new IllegalArgumentException("a callback returned a pointer to " + result.byteSize()
                    + " bytes of memory, but C expects " + byteSize);
        }
        return pointer.address();
    }

    /**
     * Copies a record that a callback returns by value, while an exception can still be thrown to Java.
     *
     * @param result the callback's result
     * @param layout the record's layout
     * @return the copy
     */
    public static MemorySegment record(MemorySegment result, MemoryLayout layout) {
        return Arena.ofAuto().allocate(layout).copyFrom(result.asSlice(0, layout.byteSize()));
    }

    /** Reports an exception that would otherwise leave the upcall. Never throws. */
    static void report(Throwable failure) {
        try {
            if (!isHandled(failure)) {
                keep(failure);
            }
        } catch (Throwable ignored) {
            // the JVM, too, ignores exceptions of an uncaught exception handler
        }
    }

    private static boolean isHandled(Throwable failure) {
        CallbackExceptionHandler present = handler;
        if (present == null) {
            return false;
        }
        try {
            return present.handle(failure);
        } catch (Throwable second) {
            if (second != failure) {
                suppress(failure, second);
            }
            return false;
        }
    }

    private static void suppress(Throwable failure, Throwable second) {
        try {
            failure.addSuppressed(second);
        } catch (OutOfMemoryError full) {
            // report the callback's own exception alone
        }
    }

    private static void keep(Throwable failure) {
        Thread thread = Thread.currentThread();
        if (isCalledFromJava(failure)) {
            PendingException.add(thread, failure);
            mark(ANY_PENDING_SITES);
        } else {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        }
    }

    /** Runs the code that {@link #keep} needs when memory is exhausted, so that the JVM links it beforehand. */
    static void rehearse(Throwable failure) {
        boolean _ = isOutOfMemoryOrStack(failure);
        PendingException.add(failure, failure);
        PendingException.remove(failure);
        mark(REHEARSAL_SITES);
    }

    /**
     * Throws the exception that a callback threw during the last downcall.
     *
     * @throws Throwable the callback's exception
     */
    public static void throwPending() throws Throwable {
        if (isAnyPending() && PendingException.isAny()) {
            throwOwnPending();
        }
    }

    private static boolean isAnyPending() {
        return ANY_PENDING.getTarget() != UNSET;
    }

    /**
     * Sets a flag. The JVM changes the target before it invalidates compiled code. Without the lock, a thread that finds the flag set could
     * return to compiled code that still reads it as unset, and its exception would be lost.
     */
    private static void mark(MutableCallSite[] site) {
        synchronized (site) {
            if (site[0].getTarget() == UNSET) {
                site[0].setTarget(SET);
                MutableCallSite.syncAll(site);
            }
        }
    }

    private static void throwOwnPending() throws Throwable {
        Throwable failure = PendingException.remove(Thread.currentThread());
        if (failure != null) {
            throw failure;
        }
    }

    /**
     * Returns whether Java code is below the upcall on this thread's stack. The stack walk allocates, so when memory or stack is exhausted,
     * this assumes that Java called.
     */
    private static boolean isCalledFromJava(Throwable failure) {
        if (isOutOfMemoryOrStack(failure)) {
            return true;
        }
        try {
            return StackWalker.getInstance()
                    .walk(frames -> frames.skip(OWN_FRAMES).findFirst().isPresent());
        } catch (Throwable full) { // or a JDK class failed to initialize for lack of memory
            return true;
        }
    }

    /**
     * Returns whether the JVM is out of memory or stack. Resolving a class for the first time allocates, so {@link #rehearse} resolves both
     * classes beforehand. The {@code catch} clauses of this package need the first one.
     */
    private static boolean isOutOfMemoryOrStack(Throwable failure) {
        return failure instanceof OutOfMemoryError || failure instanceof VirtualMachineError;
    }

    /**
     * The frames of {@link #isCalledFromJava}, {@link #keep}, {@link #report}, and two of the upcall: {@link UpcallStub#fail} and the stub's
     * target, or those of {@link CxxCallbacks}.
     */
    private static final int OWN_FRAMES = 5;
}
