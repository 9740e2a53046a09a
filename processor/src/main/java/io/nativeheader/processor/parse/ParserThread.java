package io.nativeheader.processor.parse;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A thread in which headers are parsed, for two reasons: its stack is deep, as types and expressions nest in C; and libclang, which nothing
 * can stop, can be left behind when it does not end.
 */
final class ParserThread {

    /** Address space, of which what is used alone becomes memory. */
    private static final long STACK_BYTES = 256L << 20;

    private ParserThread() {}

    /**
     * Returns the result; empty if there is none in time. What the task throws is thrown here.
     *
     * @param uncounted how long the process has done what the limit is not for, up to now
     */
    static <T> Optional<T> run(Supplier<T> task, Duration limit, Supplier<Duration> uncounted) {
        long started = System.nanoTime();
        Duration before = uncounted.get();
        FutureTask<T> future = new FutureTask<>(task::get);
        Thread thread = new Thread(null, future, "native-header-parser", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            while (true) {
                Duration extended = limit.plus(uncounted.get()).minus(before);
                long left = extended.toNanos() - (System.nanoTime() - started);
                if (left <= 0) {
                    return Optional.empty();
                }
                Optional<T> result = within(left, future);
                if (result.isPresent()) {
                    return result;
                }
            }
        } catch (ExecutionException failure) {
            throw thrown(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static <T> Optional<T> within(long nanos, FutureTask<T> future)
            throws ExecutionException, InterruptedException {
        try {
            return Optional.of(future.get(nanos, TimeUnit.NANOSECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        }
    }

    private static RuntimeException thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }
}
