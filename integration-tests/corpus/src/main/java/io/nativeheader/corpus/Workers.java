package io.nativeheader.corpus;

import io.nativeheader.corpus.Result.Status;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Checks headers in worker processes. A worker checks many headers; a crash or hang costs only the current one. */
final class Workers {

    private static final int PROCESSES = 2;
    private static final long LONGEST_SECONDS = 300;

    private final Queue<Header> headers;
    private final List<Platform> foreign;
    private final Instant end;
    private final Consumer<Result> results;

    /**
     * @param foreign the platforms to bind for instead of this one, or empty
     * @param end the time after which no check starts
     * @param results receives each result as it arrives, never two at once
     */
    Workers(List<Header> headers, List<Platform> foreign, Instant end, Consumer<Result> results) {
        this.headers = new ConcurrentLinkedQueue<>(headers);
        this.foreign = List.copyOf(foreign);
        this.end = end;
        this.results = results;
    }

    /** Checks the headers, and returns when all are checked or the time limit is reached. */
    void run() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < PROCESSES; i++) {
                running.add(threads.submit(() -> {
                    work(threads);
                    return null;
                }));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        }
    }

    private void work(ExecutorService threads) throws IOException, InterruptedException, ExecutionException {
        Process process = start();
        try {
            while (Instant.now().isBefore(end)) {
                Header header = headers.poll();
                if (header == null) {
                    return;
                }
                if (!process.isAlive()) {
                    process = start();
                }
                Result result = ask(process, header, threads);
                synchronized (results) {
                    results.accept(result);
                }
                if (result.status() == Status.TIMED_OUT || result.status() == Status.CRASHED) {
                    process.destroyForcibly().waitFor();
                }
            }
        } finally {
            process.destroy();
        }
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1", // each case uses other code: C2 would need half of the CPU time
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dnativeheader.test.worker=" + System.getProperty("nativeheader.test.worker", "off"),
                "-classpath",
                System.getProperty("java.class.path"),
                Worker.class.getName()));
        foreign.forEach(platform -> command.add(platform.name()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Result ask(Process process, Header header, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8).println(header);
        BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
        Future<String> answer = threads.submit(answers::readLine);
        try {
            String line = answer.get(LONGEST_SECONDS, TimeUnit.SECONDS);
            return line == null
                    ? Result.without(header, Status.CRASHED, "the process exited with " + process.waitFor())
                    : Result.parse(line);
        } catch (TimeoutException hanging) {
            return Result.without(header, Status.TIMED_OUT, "no answer in " + LONGEST_SECONDS + " s");
        }
    }
}
