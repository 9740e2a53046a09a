package io.nativeheader.processor.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of the targets of a binding, by their indices in {@code -Anativeheader.targets}.
 *
 * @param bits bit {@code i} is set if the target with the index {@code i} is in the set
 */
public record TargetSet(long bits) {

    /** Every target of any binding. */
    public static final TargetSet ALL = new TargetSet(-1);

    public static final TargetSet NONE = new TargetSet(0);

    /** The maximum number of targets of a binding. */
    public static final int MAX = Long.SIZE - 1;

    public static TargetSet of(int index) {
        return new TargetSet(1L << index);
    }

    /** Returns the set of the first {@code count} targets. */
    public static TargetSet first(int count) {
        return new TargetSet((1L << count) - 1);
    }

    public boolean contains(int index) {
        return (bits & 1L << index) != 0;
    }

    public boolean isEmpty() {
        return bits == 0;
    }

    /** Returns whether all targets of another set are in this one. */
    public boolean containsAll(TargetSet other) {
        return (bits & other.bits) == other.bits;
    }

    public TargetSet and(TargetSet other) {
        return new TargetSet(bits & other.bits);
    }

    public TargetSet or(TargetSet other) {
        return new TargetSet(bits | other.bits);
    }

    public TargetSet minus(TargetSet other) {
        return new TargetSet(bits & ~other.bits);
    }

    /** Returns the indices in ascending order. */
    public List<Integer> indices() {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < MAX; i++) {
            if (contains(i)) {
                indices.add(i);
            }
        }
        return indices;
    }

    /** Returns the index of the first target. The set must not be empty. */
    public int firstIndex() {
        return Long.numberOfTrailingZeros(bits);
    }
}
