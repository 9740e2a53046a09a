package io.nativeheader.processor.cache;

import java.time.Duration;

/** Measures how long this process filled shared folders or waited for others to fill them. This time does not count towards the limit for parsing. */
public final class FillingTime implements AutoCloseable {

    private static long nanosBefore;
    private static long started;
    private static int running;

    private FillingTime() {}

    static synchronized FillingTime start() {
        if (running == 0) {
            started = System.nanoTime();
        }
        running++;
        return new FillingTime();
    }

    @Override
    public void close() {
        synchronized (FillingTime.class) {
            running--;
            if (running == 0) {
                nanosBefore += System.nanoTime() - started;
            }
        }
    }

    /** Returns the total time up to now. */
    public static synchronized Duration total() {
        return Duration.ofNanos(nanosBefore + (running > 0 ? System.nanoTime() - started : 0));
    }
}
