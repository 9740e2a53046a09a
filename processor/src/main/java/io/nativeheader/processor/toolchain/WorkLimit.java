package io.nativeheader.processor.toolchain;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A limit for the processor time of work: a loaded machine stretches the duration of work, but not its processor time. Work that hardly uses
 * the processor, such as reading a file on an unreachable network, may take as long as the limit.
 */
public final class WorkLimit {

    /** Below this share of the processor, work counts as waiting. */
    private static final int SMALLEST_SHARE_DIVISOR = 20;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Duration limit;
    private final Supplier<Optional<Duration>> processorTime;
    private final long started = System.nanoTime();

    /**
     * Starts the time.
     *
     * @param processorTime returns the processor time that the work has used, or empty where the system does not tell
     */
    public WorkLimit(Duration limit, Supplier<Optional<Duration>> processorTime) {
        this.limit = limit;
        this.processorTime = processorTime;
    }

    /** Returns the limit of work in this process. Other threads of the process count, too. */
    public static WorkLimit ofThisProcess(Duration limit) {
        ProcessHandle process = ProcessHandle.current();
        Duration before = process.info().totalCpuDuration().orElse(Duration.ZERO);
        return new WorkLimit(limit, () -> process.info().totalCpuDuration().map(used -> used.minus(before)));
    }

    /** Returns the limit of a process and the processes that it has started. */
    static WorkLimit of(Duration limit, Process process) {
        return new WorkLimit(
                limit,
                () -> process.info()
                        .totalCpuDuration()
                        .map(used -> process.descendants()
                                .flatMap(child -> child.info().totalCpuDuration().stream())
                                .reduce(used, Duration::plus)));
    }

    /**
     * Returns how long the work can go on before it may reach the limit, or zero if it has reached the limit.
     *
     * @param uncounted time that does not count towards the limit
     */
    public Duration left(Duration uncounted) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - started).minus(uncounted);
        if (elapsed.compareTo(limit) < 0) {
            return limit.minus(elapsed);
        }
        Duration used = processorTime.get().orElse(limit);
        boolean isWaiting = used.multipliedBy(SMALLEST_SHARE_DIVISOR).compareTo(elapsed) < 0;
        if (isWaiting || used.compareTo(limit) >= 0) {
            return Duration.ZERO;
        }
        Duration left = limit.minus(used);
        return left.compareTo(PAUSE) < 0 ? PAUSE : left;
    }
}
