package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The stacks of {@link Scratch}. A platform thread keeps its own. Virtual threads, of which there may be millions, borrow one for each call: no more of
 * them call C at once than there are threads that carry them.
 *
 * <p>A stack is an array of its memory and its top, and no class of ours: a thread that outlives our class loader would keep the loader.
 */
final class ScratchStacks {

    private static final long CAPACITY = 16 * 1024;

    private static final ThreadLocal<Object[]> OWN = new ThreadLocal<>() {
        @Override
        protected Object[] initialValue() {
            return new Object[] {memory(), new long[1]};
        }
    };

    /** A power of two. */
    private static final int PLACES = 64;

    /** How many places a thread looks at. */
    private static final int TRIES = 4;

    /** What nobody borrows. */
    private static final AtomicReferenceArray<Object[]> IDLE = new AtomicReferenceArray<>(PLACES);

    /** The length of an array that is borrowed, whose last element is null. */
    private static final int BORROWED = 3;

    private ScratchStacks() {}

    private static MemorySegment memory() {
        return Arena.ofAuto().allocate(CAPACITY, 16);
    }

    static MemorySegment memory(Object[] stack) {
        return (MemorySegment) stack[0];
    }

    /** An array of one: the offset of the first byte that is free. */
    static long[] top(Object[] stack) {
        return (long[]) stack[1];
    }

    static Object[] take() {
        Thread thread = Thread.currentThread();
        return thread.isVirtual() ? borrow((int) thread.threadId()) : OWN.get();
    }

    private static Object[] borrow(int start) {
        for (int i = 0; i < TRIES; i++) {
            int place = start + i & PLACES - 1;
            Object[] stack = IDLE.getPlain(place) == null ? null : IDLE.getAndSet(place, null);
            if (stack != null) {
                return stack;
            }
        }
        return new Object[] {memory(), new long[1], null};
    }

    /** Leaves one that a platform thread keeps as it is. */
    static void giveBack(Object[] stack) {
        if (stack.length == BORROWED) {
            giveBack(stack, (int) Thread.currentThread().threadId());
        }
    }

    /** Where all places are taken the collector frees it. */
    private static void giveBack(Object[] stack, int start) {
        for (int i = 0; i < TRIES; i++) {
            if (IDLE.compareAndSet(start + i & PLACES - 1, null, stack)) {
                return;
            }
        }
    }
}
