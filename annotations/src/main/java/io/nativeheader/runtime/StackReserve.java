package io.nativeheader.runtime;

/**
 * Stack that is left. If it ends in C, or on the way from C to Java, the JVM ends; if it ends in Java, that is a {@link StackOverflowError}. So calls
 * within calls look ahead while one can still be thrown.
 */
final class StackReserve {

    /** Frames of {@link #descend}: 50 KB if it is compiled, more if it is interpreted. */
    private static final int DEPTH = 400;

    /** As many as a class that is made on the way needs. */
    private static final int LARGE_DEPTH = 4 * DEPTH;

    private StackReserve() {}

    /** Throws a {@link StackOverflowError} if there is not enough stack for C and for the way back to Java. Takes about a microsecond. */
    static void require() {
        descend(DEPTH, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    /** Returns whether there is enough stack for the JVM to make a class on the way from C to Java. */
    static boolean isLarge() {
        try {
            descend(LARGE_DEPTH, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
            return true;
        } catch (StackOverflowError small) {
            return false;
        }
    }

    /** Has so many parameters that each frame is large, and hands them on in another order, so that no compiler drops them. */
    private static long descend(
            int depth, long a, long b, long c, long d, long e, long f, long g, long h, long i, long j, long k, long l) {
        return depth == 0 ? a : descend(depth - 1, b, c, d, e, f, g, h, i, j, k, l, a) + 1;
    }
}
