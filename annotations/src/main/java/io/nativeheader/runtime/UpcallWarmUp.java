package io.nativeheader.runtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Makes C call a new stub often enough to warm it up, by passing it to C's {@code bsearch}. The JDK prepares a stub's handles at the first
 * and the 128th call. If it runs out of memory there, the JVM terminates.
 */
@SuppressWarnings("restricted") // programs grant native access to this module
final class UpcallWarmUp {

    /** The comparison result that makes {@code bsearch} continue. */
    static final long KEEP_SEARCHING = -1;

    /** More than the JDK's threshold, {@code java.lang.invoke.MethodHandle.CUSTOMIZE_THRESHOLD}. */
    private static final int CALLS = 140;

    /** The memory that a warm-up may need, in bytes. */
    private static final int WARM_UP_BYTES = 384 << 10;

    private static byte[] reserved;

    private UpcallWarmUp() {}

    /** Reserves memory for a later warm-up. */
    static void reserve() {
        reserved = new byte[WARM_UP_BYTES];
    }

    /**
     * Releases the reserved memory, and checks that a warm-up can allocate as much.
     *
     * @throws OutOfMemoryError if there is not enough
     */
    static void ensureMemory() {
        reserved = null;
        reserved = new byte[WARM_UP_BYTES];
        reserved = null;
    }

    /** Makes C call a stub. The stub ignores the values that {@code bsearch} passes and the registers that it does not set. */
    static void call(MemorySegment stub) {
        try {
            // each search makes about 60 calls; bsearch itself does not access the array
            for (int calls = 0; calls < CALLS; calls += 60) {
                long found = (long) Search.HANDLE.invokeExact(0L, 0L, 1L << 62, 1L, stub);
            }
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    /**
     * Holds the handle of {@code void *bsearch(const void *key, const void *base, size_t count, size_t size, int (*compare)(const void *,
     * const void *))}.
     */
    private static final class Search {
        static final MethodHandle HANDLE = Linker.nativeLinker()
                .downcallHandle(
                        Linker.nativeLinker().defaultLookup().find("bsearch").orElseThrow(),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.ADDRESS));
    }
}
