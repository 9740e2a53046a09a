package io.nativeheader.processor.toolchain.library;

import java.time.Duration;

/** Time for something that is good to have, and that a build with many interfaces asks for often. */
public final class TimeBudget {

    private long left;

    /**
     * @param whole of all that is done within it
     */
    public TimeBudget(Duration whole) {
        this.left = whole.toNanos();
    }

    /** From now until it is closed, time is taken. */
    final class Use implements AutoCloseable {
        private final long start = System.nanoTime();

        boolean isOver() {
            return System.nanoTime() - start > left;
        }

        @Override
        public void close() {
            left -= System.nanoTime() - start;
        }
    }

    Use use() {
        return new Use();
    }
}
