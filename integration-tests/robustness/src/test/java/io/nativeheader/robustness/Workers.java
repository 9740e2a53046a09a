package io.nativeheader.robustness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs cases in worker processes. A worker runs many cases; if it crashes or hangs, its current case has failed. */
final class Workers {

    private static final int PROCESSES = 2;

    /** A case may take 30 s; the rest is a margin for a busy machine. */
    private static final long LONGEST_SECONDS = 45;

    private final Path corpus;
    private final Path folder;
    private final Queue<String> cases;
    private final Map<String, Verdict> verdicts = new ConcurrentSkipListMap<>();

    Workers(Path corpus, Path folder, List<String> cases) {
        this.corpus = corpus;
        this.folder = folder;
        this.cases = new ConcurrentLinkedQueue<>(cases);
    }

    Map<String, Verdict> run() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < PROCESSES; i++) {
                Path own = folder.resolve("worker-" + i);
                running.add(threads.submit(() -> {
                    work(threads, own);
                    return null;
                }));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        }
        return verdicts;
    }

    private void work(ExecutorService threads, Path own) throws IOException, InterruptedException, ExecutionException {
        Process process = start(own);
        try {
            for (String next = cases.poll(); next != null; next = cases.poll()) {
                if (!process.isAlive()) {
                    process = start(own);
                }
                Verdict verdict = ask(process, next, threads);
                verdicts.put(next, verdict);
                if (verdict.text().contains("[HeaderTakesTooLong]")) {
                    process.destroyForcibly().waitFor(); // libclang would keep running and using memory
                }
            }
        } finally {
            process.destroy();
        }
    }

    /** Starts a worker that keeps all its files in its own folder. */
    private Process start(Path own) throws IOException {
        Path temporary = Files.createDirectories(own.resolve("temporary"));
        Path current = Files.createDirectories(own.resolve("current"));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1", // each case uses other code: C2 would need half of the CPU time
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-classpath",
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                corpus.toString(),
                own.resolve("cases").toString());
        return new ProcessBuilder(command)
                .directory(current.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        own.resolve("errors.txt").toFile()))
                .start();
    }

    private static Verdict ask(Process process, String next, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8).println(next);
        BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
        Future<String> answer = threads.submit(() -> {
            String line = answers.readLine();
            while (line != null && !line.startsWith(Verdict.MARK)) {
                line = answers.readLine();
            }
            return line;
        });
        try {
            String line = answer.get(LONGEST_SECONDS, TimeUnit.SECONDS);
            return line == null ? Verdict.failed("the process exited with " + process.waitFor()) : Verdict.parse(line);
        } catch (TimeoutException hanging) {
            process.destroyForcibly().waitFor();
            return Verdict.failed("no answer in " + LONGEST_SECONDS + " s");
        }
    }
}
