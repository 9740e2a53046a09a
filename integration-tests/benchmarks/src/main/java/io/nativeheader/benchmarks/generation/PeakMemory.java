package io.nativeheader.benchmarks.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The most memory that was resident at one time in this process and those that it has started. */
final class PeakMemory {

    private static final int MILLISECONDS = 50;

    private volatile long most;

    private PeakMemory() {}

    /** Begins to look, in a thread of its own, 20 times a second. */
    static PeakMemory watch() {
        PeakMemory memory = new PeakMemory();
        Thread thread = new Thread(memory::look, "peak-memory");
        thread.setDaemon(true);
        thread.start();
        return memory;
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(MILLISECONDS);
                long children = ProcessHandle.current()
                        .children()
                        .mapToLong(child -> bytes(Path.of("/proc", "" + child.pid(), "status"), "VmHWM:"))
                        .sum();
                if (children > 0) {
                    most = Math.max(most, children + bytes(Path.of("/proc/self/status"), "VmRSS:"));
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** In bytes; zero where the system does not tell. */
    long most() {
        return Math.max(most, bytes(Path.of("/proc/self/status"), "VmHWM:"));
    }

    /** {@code VmHWM:    231372 kB}. */
    private static long bytes(Path status, String field) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
