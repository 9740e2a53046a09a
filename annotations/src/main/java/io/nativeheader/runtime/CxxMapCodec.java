package io.nativeheader.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The codec of a map.
 *
 * @param <K> the type of a key
 * @param <V> the type of a value
 */
final class CxxMapCodec<K, V> extends CxxCodec<Map<K, V>> {

    private final CxxCodec<K> key;
    private final CxxCodec<V> value;

    CxxMapCodec(CxxCodec<K> key, CxxCodec<V> value) {
        this.key = key;
        this.value = value;
    }

    @Override
    void put(CxxWriter out, Map<K, V> map) {
        out.putLong(map.size());
        map.forEach((k, v) -> {
            key.putChecked(out, k, "a key");
            if (v == null && !value.isNullable()) {
                throw new NullPointerException("the value of " + k + " is null");
            }
            value.put(out, v);
        });
    }

    @Override
    Map<K, V> get(CxxReader in) {
        return Collections.unmodifiableMap(copy(in));
    }

    @Override
    int length(Map<K, V> map) {
        return map.size();
    }

    @Override
    void replace(Map<K, V> target, CxxReader in) {
        Map<K, V> entries = copy(in);
        target.clear();
        target.putAll(entries);
    }

    private Map<K, V> copy(CxxReader in) {
        int size = in.getSize();
        Map<K, V> map = LinkedHashMap.newLinkedHashMap(size);
        for (int i = 0; i < size; i++) {
            K k = key.get(in);
            map.put(k, value.get(in));
        }
        return map;
    }
}
