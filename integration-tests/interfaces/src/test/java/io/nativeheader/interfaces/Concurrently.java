package io.nativeheader.interfaces;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntFunction;

/** Runs a task in many threads that start together. */
final class Concurrently {

    private Concurrently() {}

    /** Returns the result of each thread, or throws what one of them threw. */
    static <T> List<T> run(int threads, IntFunction<Callable<T>> task) throws Exception {
        return run(threads, Thread.ofPlatform().factory(), task);
    }

    static <T> List<T> run(int threads, ThreadFactory factory, IntFunction<Callable<T>> task) throws Exception {
        CountDownLatch start = new CountDownLatch(threads);
        List<Future<T>> futures = new ArrayList<>();
        try (ExecutorService executor = Executors.newThreadPerTaskExecutor(factory)) {
            for (int i = 0; i < threads; i++) {
                Callable<T> mine = task.apply(i);
                futures.add(executor.submit(() -> {
                    start.countDown();
                    start.await();
                    return mine.call();
                }));
            }
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }
}
