package io.nativeheader.processor.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * A value for each target of a binding: the size of a struct, the value of a constant. Most values are the same on all targets.
 *
 * @param targets the targets that have a value; at least one
 * @param values one value if all targets agree, else one for each target in {@code targets}
 */
public record PerTarget<T>(TargetSet targets, List<T> values) {

    public PerTarget {
        values = List.copyOf(values);
    }

    /** Creates a value that all targets of any binding share. */
    public static <T> PerTarget<T> same(T value) {
        return new PerTarget<>(TargetSet.ALL, List.of(value));
    }

    /** Creates a value that some targets share. */
    public static <T> PerTarget<T> same(TargetSet targets, T value) {
        return new PerTarget<>(targets, List.of(value));
    }

    /** Creates the values of several targets, by target index. */
    public static <T> PerTarget<T> of(Map<Integer, T> values) {
        TargetSet targets = TargetSet.NONE;
        for (int index : values.keySet()) {
            targets = targets.or(TargetSet.of(index));
        }
        return of(targets, values::get);
    }

    /** Creates the values of several targets. */
    public static <T> PerTarget<T> of(TargetSet targets, IntFunction<T> value) {
        List<T> values = new ArrayList<>();
        for (int index : targets.indices()) {
            values.add(value.apply(index));
        }
        return new PerTarget<>(targets, agree(values) ? List.of(values.getFirst()) : values);
    }

    /** Compares without hash codes, because hashing would read a large value in full even if it is the only one. */
    private static boolean agree(List<?> values) {
        Object first = values.getFirst();
        for (Object value : values.subList(1, values.size())) {
            if (!first.equals(value)) {
                return false;
            }
        }
        return true;
    }

    /** Creates the values of several targets without comparing them, for large values that targets rarely share. */
    public static <T> PerTarget<T> each(TargetSet targets, IntFunction<T> value) {
        return new PerTarget<>(
                targets, targets.indices().stream().map(value::apply).toList());
    }

    /** Returns whether all targets that have a value have the same one. */
    public boolean isSame() {
        return values.size() == 1;
    }

    /** Returns whether a target has a value. */
    public boolean isOn(int target) {
        return targets.contains(target);
    }

    /** Returns the value of the first target that has one. */
    public T first() {
        return values.getFirst();
    }

    /** Returns the value of a target that has one. */
    public T at(int target) {
        if (!isOn(target)) {
            throw new IllegalArgumentException("no value for target " + target + " in " + this);
        }
        return isSame() ? first() : values.get(Long.bitCount(targets.bits() & (1L << target) - 1));
    }

    public <R> PerTarget<R> map(Function<? super T, ? extends R> function) {
        return isSame()
                ? new PerTarget<>(targets, List.of(function.apply(first())))
                : of(targets, index -> function.apply(at(index)));
    }

    /** Combines this value with another on each target that has both. At least one target must have both. */
    public <U, R> PerTarget<R> with(PerTarget<U> other, BiFunction<? super T, ? super U, ? extends R> function) {
        TargetSet both = targets.and(other.targets);
        return isSame() && other.isSame()
                ? new PerTarget<>(both, List.of(function.apply(first(), other.first())))
                : of(both, index -> function.apply(at(index), other.at(index)));
    }

    public boolean allMatch(Predicate<? super T> condition) {
        return values.stream().allMatch(condition);
    }

    public boolean anyMatch(Predicate<? super T> condition) {
        return values.stream().anyMatch(condition);
    }

    /** Returns the values of some of the targets. */
    public PerTarget<T> on(TargetSet some) {
        TargetSet both = targets.and(some);
        return both.equals(targets) ? this : isSame() ? new PerTarget<>(both, values) : of(both, this::at);
    }
}
