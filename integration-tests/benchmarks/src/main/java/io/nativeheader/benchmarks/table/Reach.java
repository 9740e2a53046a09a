package io.nativeheader.benchmarks.table;

import java.util.Locale;

/**
 * What a ratio shall be.
 *
 * @param text for the table
 * @param most the greatest ratio that is good enough
 */
public record Reach(String text, double most) {

    /** For information. */
    public static final Reach NONE = new Reach("", Double.POSITIVE_INFINITY);

    /** Below one. */
    public static final Reach AHEAD = new Reach("ahead", 1);

    /** Below one, or not to be told from it. */
    public static final Reach AHEAD_OR_EVEN = new Reach("ahead, or within noise", 1.05);

    /** {@code ≤ 1.02}. */
    public static Reach of(double most) {
        return new Reach(
                "≤ " + String.format(Locale.ROOT, most * 10 == Math.rint(most * 10) ? "%.1f" : "%.2f", most), most);
    }
}
