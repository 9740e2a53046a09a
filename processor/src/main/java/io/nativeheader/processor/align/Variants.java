package io.nativeheader.processor.align;

import io.nativeheader.processor.platform.TargetSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What each target declares for one item of C. Unlike a {@link io.nativeheader.processor.platform.PerTarget}, it has one value for each
 * target even if all agree.
 *
 * @param targets the targets that have the item; at least one
 * @param values one for each target in {@code targets}
 */
record Variants<T>(TargetSet targets, List<T> values) {

    static <T> Variants<T> of(int target, T value) {
        return new Variants<>(TargetSet.of(target), List.of(value));
    }

    /** Adds the value of a target with a higher index than all others. Accepts null as the variants of no target. */
    static <T> Variants<T> add(Variants<T> before, int target, T value) {
        if (before == null) {
            return of(target, value);
        }
        List<T> values = new ArrayList<>(before.values.size() + 1);
        values.addAll(before.values);
        values.add(value);
        return new Variants<>(before.targets.or(TargetSet.of(target)), values);
    }

    T first() {
        return values.getFirst();
    }

    <R> Variants<R> map(Function<? super T, ? extends R> function) {
        List<R> mapped = new ArrayList<>(values.size());
        for (T value : values) {
            mapped.add(function.apply(value));
        }
        return new Variants<>(targets, mapped);
    }

    /** Returns the variants that match; empty if none does. */
    Optional<Variants<T>> where(Predicate<? super T> predicate) {
        Variants<T> some = null;
        List<Integer> indices = targets.indices();
        for (int i = 0; i < values.size(); i++) {
            if (predicate.test(values.get(i))) {
                some = add(some, indices.get(i), values.get(i));
            }
        }
        return Optional.ofNullable(some);
    }

    boolean all(Predicate<? super T> predicate) {
        return values.stream().allMatch(predicate);
    }

    boolean any(Predicate<? super T> predicate) {
        return values.stream().anyMatch(predicate);
    }

    /** Returns whether all values are equal. */
    boolean agree() {
        T first = first();
        for (int i = 1; i < values.size(); i++) {
            if (!first.equals(values.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether all values have an equal property. */
    boolean agree(Function<? super T, ?> property) {
        return map(property).agree();
    }
}
