package io.nativeheader.benchmarks.table;

/**
 * A figure and its reference.
 *
 * @param group the group, such as {@code Calls}
 * @param what the benchmark, such as {@code String of 5}
 * @param figure the figure with its unit, such as {@code 9.1 ns}
 * @param ratio the figure divided by that of the reference, measured in the same run, or NaN without a reference
 * @param reference the reference, such as {@code by hand, 9.0 ns}
 * @param goal the goal for the ratio
 */
public record Row(String group, String what, String figure, double ratio, String reference, Goal goal) {

    /** Returns whether the ratio meets its goal. True without a reference or goal. */
    public boolean isMet() {
        return Double.isNaN(ratio) || ratio <= goal.most();
    }
}
