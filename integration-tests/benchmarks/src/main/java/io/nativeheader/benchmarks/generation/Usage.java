package io.nativeheader.benchmarks.generation;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Resources used by a run of javac.
 *
 * @param seconds the run time of its JVM
 * @param cpuSeconds the CPU time of its JVM and child processes
 * @param megabytes the peak resident memory of its JVM and child processes, in units of 1,000,000 bytes
 */
record Usage(double seconds, double cpuSeconds, double megabytes) {

    /** Returns the median of each figure. The medians may be from different runs. */
    static Usage median(List<Usage> usages) {
        return new Usage(
                median(usages, Usage::seconds), median(usages, Usage::cpuSeconds), median(usages, Usage::megabytes));
    }

    /** Returns text such as {@code 3.21 s, 5.08 s CPU, 312 MB}. */
    String text() {
        return String.format(Locale.ROOT, "%.2f s, %.2f s CPU, %.0f MB", seconds, cpuSeconds, megabytes);
    }

    /** Returns the median, the lower one of an even number of figures. */
    static double middle(List<Double> figures) {
        return figures.stream()
                .sorted()
                .skip((figures.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }

    private static double median(List<Usage> usages, ToDoubleFunction<Usage> figure) {
        return middle(usages.stream().map(figure::applyAsDouble).toList());
    }
}
