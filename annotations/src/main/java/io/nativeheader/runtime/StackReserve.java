package io.nativeheader.runtime;

/**
 * Checks that enough stack is left. A stack overflow in C, or between C and Java, terminates the JVM, whereas one in Java throws
 * {@link StackOverflowError}. Nested calls therefore probe the stack while the error can still be thrown.
 */
final class StackReserve {

    /** Frames of {@link #descend}: 50 KB if compiled, more if interpreted. */
    private static final int DEPTH = 400;

    /** Enough frames for the JVM to load a class. */
    private static final int LARGE_DEPTH = 4 * DEPTH;

    private StackReserve() {}

    /**
     * Throws a {@link StackOverflowError} if too little stack is left for the C function and a callback from it. Takes about a microsecond.
     */
    static void require() {
        descend(DEPTH, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    /** Returns whether enough stack is left for the JVM to load a class between C and Java. */
    static boolean isLarge() {
        try {
            descend(LARGE_DEPTH, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
            return true;
        } catch (StackOverflowError small) {
            return false;
        }
    }

    /** Recurses with many parameters to make each frame large. Rotating them prevents the compiler from dropping them. */
    private static long descend(
            int depth, long a, long b, long c, long d, long e, long f, long g, long h, long i, long j, long k, long l) {
        return depth == 0 ? a : descend(depth - 1, b, c, d, e, f, g, h, i, j, k, l, a) + 1;
    }
}
