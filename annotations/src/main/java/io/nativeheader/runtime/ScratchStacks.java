package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The stacks of {@link Scratch}. A platform thread keeps its own. A virtual thread borrows one for each call, because there may be millions
 * of virtual threads, but no more of them call C at once than there are carrier threads.
 *
 * <p>A stack is an {@code Object[]} with its memory and its top. It uses only JDK classes, because a thread that outlives the runtime's
 * class loader would keep any class of the runtime, and thus the loader, reachable.
 */
final class ScratchStacks {

    private static final long CAPACITY = 16 * 1024;

    private static final ThreadLocal<Object[]> OWN = new ThreadLocal<>() {
        @Override
        protected Object[] initialValue() {
            return new Object[] {memory(), new long[1]};
        }
    };

    /** The maximum number of idle stacks; a power of two. */
    private static final int SLOTS = 64;

    /** How many slots a thread tries. */
    private static final int TRIES = 4;

    /** The stacks that no virtual thread is using. */
    private static final AtomicReferenceArray<Object[]> IDLE = new AtomicReferenceArray<>(SLOTS);

    /** The array length that marks a borrowed stack; its last element is null. */
    private static final int BORROWED = 3;

    private ScratchStacks() {}

    private static MemorySegment memory() {
        return Arena.ofAuto().allocate(CAPACITY, 16);
    }

    static MemorySegment memory(Object[] stack) {
        return (MemorySegment) stack[0];
    }

    /** Returns an array whose only element is the offset of the first free byte. */
    static long[] top(Object[] stack) {
        return (long[]) stack[1];
    }

    static Object[] acquire() {
        Thread thread = Thread.currentThread();
        return thread.isVirtual() ? borrow((int) thread.threadId()) : OWN.get();
    }

    private static Object[] borrow(int start) {
        for (int i = 0; i < TRIES; i++) {
            int slot = start + i & SLOTS - 1;
            Object[] stack = IDLE.getPlain(slot) == null ? null : IDLE.getAndSet(slot, null);
            if (stack != null) {
                return stack;
            }
        }
        return new Object[] {memory(), new long[1], null};
    }

    /** Returns a borrowed stack. A platform thread's own stack needs no action. */
    static void release(Object[] stack) {
        if (stack.length == BORROWED) {
            release(stack, (int) Thread.currentThread().threadId());
        }
    }

    /** Puts the stack into a free slot. If all slots tried are taken, the garbage collector frees it. */
    private static void release(Object[] stack, int start) {
        for (int i = 0; i < TRIES; i++) {
            if (IDLE.compareAndSet(start + i & SLOTS - 1, null, stack)) {
                return;
            }
        }
    }
}
