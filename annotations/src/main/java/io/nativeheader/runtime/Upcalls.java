package io.nativeheader.runtime;

import io.nativeheader.FunctionPointer;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MutableCallSite;
import java.lang.ref.Reference;

/**
 * Calls from C into Java. An exception may not leave an upcall, or the JVM ends: it is kept, C gets zero, and it is thrown by the
 * downcall that led there on the same thread, the first where C goes on to call Java. Where no downcall did, on a thread that C made, it
 * goes to the thread's handler of uncaught exceptions.
 */
public final class Upcalls {

    private static final ThreadLocal<Throwable> KEPT = new ThreadLocal<>();

    private static final MethodHandle NO = MethodHandles.zero(Object.class);

    private static final MethodHandle YES = MethodHandles.constant(Object.class, "");

    /**
     * Whether any thread has ever kept an exception; read after each downcall. Its target is the answer, and is never called: the JVM's
     * compilers take it for a constant, so that to read it costs nothing, and what they compiled is compiled anew when it changes, which it does once.
     */
    private static final MutableCallSite ANY_KEPT = new MutableCallSite(NO);

    private Upcalls() {}

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
    public static Throwable begin() {
        return isAnyKept() ? takeKept() : null;
    }

    /**
     * Takes it up again, before anything that this upcall threw.
     *
     * @param earlier what {@link #begin} gave
     */
    public static void end(Throwable earlier) {
        if (earlier != null) {
            KEPT.set(earlier);
        }
    }

    /**
     * A pointer that a callback returns to C; {@code NULL} for {@code null}.
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

    /** A record that a callback returns by value, copied while an exception can still be thrown to Java. */
    public static MemorySegment record(MemorySegment result, MemoryLayout layout) {
        return Arena.ofAuto().allocate(layout).copyFrom(result.asSlice(0, layout.byteSize()));
    }

    /** Keeps what a callback threw; to be called at the place where it would leave the upcall. */
    public static void keep(Throwable failure) {
        if (isCalledFromJava()) {
            KEPT.set(failure);
            noteThatOneIsKept();
            return;
        }
        Thread thread = Thread.currentThread();
        Thread.UncaughtExceptionHandler handler = thread.getUncaughtExceptionHandler();
        try {
            handler.uncaughtException(thread, failure);
        } catch (Throwable ignored) {
            // as the JVM does with what such a handler throws
        }
    }

    /** Throws what a callback threw during the downcall that just ended. */
    public static void check() throws Throwable {
        if (isAnyKept()) {
            throwKept();
        }
    }

    private static boolean isAnyKept() {
        return ANY_KEPT.getTarget() != NO;
    }

    private static void noteThatOneIsKept() {
        if (!isAnyKept()) {
            ANY_KEPT.setTarget(YES);
            MutableCallSite.syncAll(new MutableCallSite[] {ANY_KEPT});
        }
    }

    private static void throwKept() throws Throwable {
        Throwable failure = takeKept();
        if (failure != null) {
            throw failure;
        }
    }

    private static Throwable takeKept() {
        Throwable failure = KEPT.get();
        if (failure != null) {
            KEPT.remove();
        }
        return failure;
    }

    /** Whether Java stands below the upcall on this thread's stack: keep, the upcall's target, and then something else. */
    private static boolean isCalledFromJava() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(OWN_FRAMES).findFirst().isPresent());
    }

    /** {@link #isCalledFromJava}, {@link #keep}, and the target of the stub. */
    private static final int OWN_FRAMES = 3;
}
