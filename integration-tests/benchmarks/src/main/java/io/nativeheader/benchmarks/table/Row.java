package io.nativeheader.benchmarks.table;

/**
 * A figure, and what it is compared with.
 *
 * @param group {@code Calls}
 * @param what {@code String of 5}
 * @param figure with its unit: {@code 9.1 ns}
 * @param ratio of the figure to the reference's, measured in the same run; not a number where there is none
 * @param reference {@code by hand, 9.0 ns}
 * @param reach what the ratio shall be
 */
public record Row(String group, String what, String figure, double ratio, String reference, Reach reach) {

    /** Whether the ratio is as it shall be; a row without a reference, or whose ratio is for information, always is. */
    public boolean isReached() {
        return Double.isNaN(ratio) || ratio <= reach.most();
    }
}
