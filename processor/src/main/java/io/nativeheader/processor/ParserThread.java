package io.nativeheader.processor;

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

    /** The result; empty if there is none in time. What the task throws is thrown here. */
    static <T> Optional<T> run(Supplier<T> task, Duration limit) {
        FutureTask<T> future = new FutureTask<>(task::get);
        Thread thread = new Thread(null, future, "native-header-parser", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return Optional.of(future.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException tooLong) {
            return Optional.empty();
        } catch (ExecutionException failure) {
            throw thrown(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
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
