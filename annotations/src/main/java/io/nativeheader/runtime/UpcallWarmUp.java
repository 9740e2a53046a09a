package io.nativeheader.runtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Calls of new stubs by C. The JDK prepares a stub's handles at its first call and at its 128th. If memory is full then, the JVM ends. So C's
 * {@code bsearch} calls each stub as often beforehand.
 */
@SuppressWarnings("restricted") // this module is the one that is given native access
final class UpcallWarmUp {

    /** What the stub returns to {@code bsearch}, which looks on. */
    static final long GO_ON = -1;

    /** More than the JDK's threshold, {@code java.lang.invoke.MethodHandle.CUSTOMIZE_THRESHOLD}. */
    private static final int CALLS = 140;

    /** What a warm-up may need, in bytes. */
    private static final int ROOM = 384 << 10;

    private static byte[] reserve;

    private UpcallWarmUp() {}

    /** Sets memory aside for a warm-up that comes later. */
    static void reserve() {
        reserve = new byte[ROOM];
    }

    /**
     * Gives up what was set aside, and sees to it that there is enough.
     *
     * @throws OutOfMemoryError if there is not
     */
    static void makeRoom() {
        reserve = null;
        reserve = new byte[ROOM];
        reserve = null;
    }

    /** Has C call a stub. The values that {@code bsearch} passes, and registers that it does not set, are not looked at. */
    static void call(MemorySegment stub) {
        try {
            // about 60 calls each, of a search in an array that is not there
            for (int calls = 0; calls < CALLS; calls += 60) {
                long found = (long) Search.HANDLE.invokeExact(0L, 0L, 1L << 62, 1L, stub);
            }
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    /** {@code void *bsearch(const void *key, const void *base, size_t count, size_t size, int (*compare)(const void *, const void *))}. */
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
