package io.nativeheader.processor.align;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Groups the items of several targets by key, in the order of {@link OrderedUnion}. */
final class Merge<K, T> {

    private final OrderedUnion<K> order = new OrderedUnion<>();
    private final Map<K, Variants<T>> variants = new HashMap<>();

    /** Adds the items of a target. Its index must be higher than those of all targets before. */
    void add(int target, Map<K, T> items) {
        order.add(items.keySet());
        items.forEach((key, item) -> variants.put(key, Variants.add(variants.get(key), target, item)));
    }

    /** Returns the variants of each item. */
    Map<K, Variants<T>> result() {
        Map<K, Variants<T>> result = new LinkedHashMap<>();
        order.toList().forEach(key -> result.put(key, variants.get(key)));
        return result;
    }
}
