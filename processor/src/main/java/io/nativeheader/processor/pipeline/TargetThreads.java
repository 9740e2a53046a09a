package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs a stage for several targets at the same time. This pays for stages that wait for other processes, such as the C compiler. */
final class TargetThreads {

    /** Enough for deeply nested types. The system commits only the memory that a thread uses. */
    private static final long STACK_BYTES = 256L << 20;

    private TargetThreads() {}

    /**
     * Runs a stage for each target, with at most one thread per processor. A single target runs in the calling thread.
     *
     * @param stage returns the result of a target
     */
    static <T> PerTarget<T> run(TargetSet targets, IntFunction<T> stage) {
        List<Integer> indices = targets.indices();
        int threads = Math.min(indices.size(), Runtime.getRuntime().availableProcessors());
        if (threads == 1) {
            return PerTarget.each(targets, stage);
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads, TargetThreads::thread)) {
            List<Future<T>> running = new ArrayList<>();
            indices.forEach(index -> running.add(pool.submit(() -> stage.apply(index))));
            return PerTarget.each(targets, index -> result(running.get(indices.indexOf(index))));
        }
    }

    private static Thread thread(Runnable task) {
        return new Thread(null, task, "native-header-target", STACK_BYTES);
    }

    private static <T> T result(Future<T> running) {
        try {
            return running.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the build was interrupted", interrupted);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure.getCause();
        }
    }
}
