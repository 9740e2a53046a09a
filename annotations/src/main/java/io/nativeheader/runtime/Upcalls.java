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
 * Calls from C into Java. An exception may not leave an upcall, or the JVM ends. The program's handler is told of it first. If that does not consume
 * it, the exception is kept and thrown by the downcall that led there on the same thread. On a thread that C made, where no downcall did, it goes to
 * the thread's handler of uncaught exceptions.
 */
public final class Upcalls {

    private static final MethodHandle NO = MethodHandles.zero(Object.class);

    private static final MethodHandle YES = MethodHandles.constant(Object.class, "");

    /**
     * Whether any thread has ever kept an exception; read after each downcall. Its target is the answer, and is never called: the JVM's
     * compilers take it for a constant, so that to read it costs nothing, and what they compiled is compiled anew when it changes, which it does once.
     */
    private static final MutableCallSite ANY_KEPT = new MutableCallSite(NO);

    private static final MutableCallSite[] ANY = {ANY_KEPT};

    private static final MutableCallSite[] REHEARSED = {new MutableCallSite(NO)};

    private static volatile CallbackExceptionHandler handler;

    private Upcalls() {}

    /** Installs the program's handler, or none for null, and returns the one before. */
    public static synchronized CallbackExceptionHandler handler(CallbackExceptionHandler next) {
        CallbackExceptionHandler before = handler;
        handler = next;
        return before;
    }

    /**
     * What C calls, for a pointer that C keeps: an automatic arena, which ends when nobody in Java has it, does not end then.
     *
     * @param pointer made in the arena
     */
    @SuppressWarnings("restricted") // this module is the one that is given native access
    public static MemorySegment retained(FunctionPointer<?> pointer, Arena arena) {
        MemorySegment segment = pointer.segment();
        MemorySegment.ofAddress(segment.address()).reinterpret(arena, _ -> Reference.reachabilityFence(segment));
        return segment;
    }

    /** Puts aside what an earlier upcall of the same downcall threw, so that no downcall of this upcall throws it. */
    public static KeptException begin() {
        return isAnyKept() && KeptException.isAny() ? KeptException.setAside(Thread.currentThread()) : null;
    }

    /**
     * Takes it up again, before anything that this upcall threw.
     *
     * @param earlier what {@link #begin} returned
     */
    public static void end(KeptException earlier) {
        if (earlier != null) {
            earlier.takeUp();
        }
    }

    /**
     * Returns a pointer that a callback returns to C; {@code NULL} for {@code null}.
     *
     * @throws IllegalArgumentException if it is on the heap, where C cannot reach it
     * @throws IllegalStateException if its memory is freed already
     */
    public static MemorySegment pointer(MemorySegment result) {
        if (result == null) {
            return MemorySegment.NULL;
        }
        if (!result.isNative()) {
            throw new IllegalArgumentException("a callback returned memory of the heap, where C cannot reach it");
        }
        if (!result.scope().isAlive()) {
            throw new IllegalStateException("a callback returned memory that is freed already");
        }
        return MemorySegment.ofAddress(result.address());
    }

    /**
     * Returns the address of a pointer that a callback returns to C, as {@link #pointer} does.
     *
     * @param byteSize of what C takes the pointer to lead to, in bytes; 0 if it does not say
     * @throws IllegalArgumentException if Java's memory is smaller
     */
    public static long address(MemorySegment result, long byteSize) {
        MemorySegment pointer = pointer(result);
        if (result != null && result.byteSize() < byteSize && result.byteSize() != 0) {
            throw new IllegalArgumentException("a callback returned a pointer to " + result.byteSize()
                    + " bytes of memory, and C takes it to lead to " + byteSize);
        }
        return pointer.address();
    }

    /** A record that a callback returns by value, copied while an exception can still be thrown to Java. */
    public static MemorySegment record(MemorySegment result, MemoryLayout layout) {
        return Arena.ofAuto().allocate(layout).copyFrom(result.asSlice(0, layout.byteSize()));
    }

    /** Takes what a callback threw, where it would leave the upcall. Throws nothing. */
    static void take(Throwable failure) {
        try {
            if (!isConsumed(failure)) {
                keep(failure);
            }
        } catch (Throwable ignored) {
            // as the JVM does with what a handler of uncaught exceptions throws
        }
    }

    private static boolean isConsumed(Throwable failure) {
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
            // the callback's own exception counts
        }
    }

    private static void keep(Throwable failure) {
        Thread thread = Thread.currentThread();
        if (isCalledFromJava(failure)) {
            KeptException.keep(thread, failure);
            note(ANY);
        } else {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        }
    }

    /** Runs what {@link #keep} runs when memory is full, so that the JVM has it linked. */
    static void rehearse(Throwable failure) {
        boolean _ = isOfJvm(failure);
        KeptException.keep(failure, failure);
        KeptException.take(failure);
        note(REHEARSED);
    }

    /** Throws what a callback threw during the downcall that just ended. */
    public static void check() throws Throwable {
        if (isAnyKept() && KeptException.isAny()) {
            throwKept();
        }
    }

    private static boolean isAnyKept() {
        return ANY_KEPT.getTarget() != NO;
    }

    private static void note(MutableCallSite[] site) {
        if (site[0].getTarget() == NO) {
            site[0].setTarget(YES);
            MutableCallSite.syncAll(site);
        }
    }

    private static void throwKept() throws Throwable {
        Throwable failure = KeptException.take(Thread.currentThread());
        if (failure != null) {
            throw failure;
        }
    }

    /**
     * Whether Java stands below the upcall on this thread's stack. To look allocates, so that a thread without memory or stack is taken to be
     * Java's.
     */
    private static boolean isCalledFromJava(Throwable failure) {
        if (isOfJvm(failure)) {
            return true;
        }
        try {
            return StackWalker.getInstance()
                    .walk(frames -> frames.skip(OWN_FRAMES).findFirst().isPresent());
        } catch (Throwable full) { // also a class of the JDK that could not be initialized for want of memory
            return true;
        }
    }

    /**
     * Whether the JVM is out of memory or stack. To look a class up by its name for the first time allocates, so a rehearsal asks for both classes;
     * the first one is for handlers of this package.
     */
    private static boolean isOfJvm(Throwable failure) {
        return failure instanceof OutOfMemoryError || failure instanceof VirtualMachineError;
    }

    /** {@link #isCalledFromJava}, {@link #keep}, {@link #take}, {@link UpcallStub#fail} and the target of the stub. */
    private static final int OWN_FRAMES = 5;
}
