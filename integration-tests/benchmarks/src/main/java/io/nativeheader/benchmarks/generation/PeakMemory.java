package io.nativeheader.benchmarks.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Peak resident memory of this process and its children at one time. */
final class PeakMemory {

    private static final int MILLISECONDS = 50;

    private volatile long most;

    private PeakMemory() {}

    /** Starts a thread that samples the memory 20 times a second. */
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

    /** Returns the peak in bytes, or zero if the system does not report it. */
    long most() {
        return Math.max(most, bytes(Path.of("/proc/self/status"), "VmHWM:"));
    }

    /** Reads a line such as {@code VmHWM:    231372 kB}. */
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
