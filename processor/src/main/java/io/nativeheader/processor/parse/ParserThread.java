package io.nativeheader.processor.parse;

import io.nativeheader.processor.toolchain.WorkLimit;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs parsing in its own thread for two reasons: types and expressions of C nest deeply, so the thread has a large stack; and libclang
 * cannot be interrupted, so a thread that does not finish in time is abandoned.
 */
final class ParserThread {

    /** Reserved address space. The system commits memory only for the part that is used. */
    private static final long STACK_BYTES = 256L << 20;

    private ParserThread() {}

    /**
     * Runs a task and returns its result; empty after a timeout. Rethrows exceptions of the task.
     *
     * @param uncounted returns the total time that this process has spent on work that does not count toward the limit
     */
    static <T> Optional<T> run(Supplier<T> task, WorkLimit limit, Supplier<Duration> uncounted) {
        Duration before = uncounted.get();
        FutureTask<T> future = new FutureTask<>(task::get);
        Thread thread = new Thread(null, future, "native-header-parser", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            while (true) {
                Duration left = limit.left(uncounted.get().minus(before));
                if (left.isZero()) {
                    return Optional.empty();
                }
                Optional<T> result = within(left.toNanos(), future);
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
