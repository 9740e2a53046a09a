package io.nativeheader.benchmarks.generation;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a run of javac took.
 *
 * @param seconds from the start of its JVM to its end
 * @param cpuSeconds of all its threads, and of the C compilers that it started
 * @param megabytes the most memory that its JVM had resident, 1,000,000 bytes each
 */
record Usage(double seconds, double cpuSeconds, double megabytes) {

    /** The median of each figure, which need not be of the same run. */
    static Usage median(List<Usage> usages) {
        return new Usage(
                median(usages, Usage::seconds), median(usages, Usage::cpuSeconds), median(usages, Usage::megabytes));
    }

    /** {@code 3.21 s, 5.08 s CPU, 312 MB}. */
    String text() {
        return String.format(Locale.ROOT, "%.2f s, %.2f s CPU, %.0f MB", seconds, cpuSeconds, megabytes);
    }

    /** The lower one of the two in the middle, where there are two. */
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
