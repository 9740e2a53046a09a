package io.nativeheader.processor.toolchain.library;

import java.time.Duration;

/** A limit on the time that a build spends on optional work, which many interfaces of a build may request. */
public final class TimeBudget {

    private long left;

    /** Creates a budget with this total time. */
    public TimeBudget(Duration whole) {
        this.left = whole.toNanos();
    }

    /** Consumes the budget from its creation until it is closed. */
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
