package io.nativeheader.benchmarks.table;

import java.util.Locale;

/**
 * Goal for a ratio.
 *
 * @param text the text in the table
 * @param most the largest acceptable ratio
 */
public record Goal(String text, double most) {

    /** No goal: the ratio is only informative. */
    public static final Goal NONE = new Goal("", Double.POSITIVE_INFINITY);

    /** Below one. */
    public static final Goal AHEAD = new Goal("ahead", 1);

    /** Below one, or equal within measuring noise. */
    public static final Goal AHEAD_OR_EVEN = new Goal("ahead, or within noise", 1.05);

    /** Returns a goal such as {@code ≤ 1.02}. */
    public static Goal of(double most) {
        return new Goal(
                "≤ " + String.format(Locale.ROOT, most * 10 == Math.rint(most * 10) ? "%.1f" : "%.2f", most), most);
    }
}
