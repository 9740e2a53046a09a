package io.nativeheader.runtime;

import io.nativeheader.CxxPair;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A {@code std::map} or {@code std::unordered_map} of C++ as a map: changes of either side are visible to the other. Each access is a call
 * of C++. Keys and values are copies. Iterators copy all entries when they are created. The map can be used until the owner of the
 * container is closed.
 *
 * @param <K> the type of a key
 * @param <V> the type of a value
 */
public final class CxxMap<K, V> extends AbstractMap<K, V> {

    private final CxxView view;
    private final CxxCodec<K> key;
    private final CxxCodec<V> value;
    private final CxxPairCodec<K, V> entry;

    private CxxMap(CxxView view, CxxCodec<K> key, CxxCodec<V> value) {
        this.view = view;
        this.key = key;
        this.value = value;
        this.entry = new CxxPairCodec<>(key, value);
    }

    /**
     * Returns a view of a container. Generated code calls this.
     *
     * @param container the container's address
     * @param lifetime the lifetime of the container's owner
     * @param type the container's type, for error messages
     * @param access a handle of the stub that accesses containers of the type
     * @param failures the check for exceptions of the stub
     * @param key the codec of a key
     * @param value the codec of a value
     * @param <K> the type of a key
     * @param <V> the type of a value
     * @return the view
     */
    public static <K, V> Map<K, V> of(
            MemorySegment container,
            CxxLifetime lifetime,
            String type,
            MethodHandle access,
            CxxFailures failures,
            CxxCodec<K> key,
            CxxCodec<V> value) {
        return new CxxMap<>(new CxxView(container, lifetime, type, access, failures), key, value);
    }

    /**
     * Returns a view of a container that Java cannot change. Generated code calls this.
     *
     * @param container the container's address
     * @param lifetime the lifetime of the container's owner
     * @param type the container's type, for error messages
     * @param access a handle of the stub that accesses containers of the type
     * @param failures the check for exceptions of the stub
     * @param key the codec of a key
     * @param value the codec of a value
     * @param <K> the type of a key
     * @param <V> the type of a value
     * @return the view
     */
    public static <K, V> Map<K, V> ofConst(
            MemorySegment container,
            CxxLifetime lifetime,
            String type,
            MethodHandle access,
            CxxFailures failures,
            CxxCodec<K> key,
            CxxCodec<V> value) {
        return Collections.unmodifiableMap(of(container, lifetime, type, access, failures, key, value));
    }

    @Override
    public int size() {
        return view.size();
    }

    /**
     * Returns a copy of a value.
     *
     * @throws ClassCastException if the key has another class than the map's keys
     * @throws IllegalStateException if the container's owner was closed
     */
    @Override
    public V get(Object wanted) {
        return value(find(wanted));
    }

    @Override
    public boolean containsKey(Object wanted) {
        return !find(wanted).isEmpty();
    }

    @Override
    public V put(K newKey, V newValue) {
        return value(view.call(CxxView.SET, 0, entry, new CxxPair<>(newKey, newValue)));
    }

    @Override
    @SuppressWarnings("unchecked") // the codec casts the key
    public V remove(Object removed) {
        return value(view.call(CxxView.ERASE, 0, key, (K) removed));
    }

    @Override
    public void clear() {
        view.call(CxxView.CLEAR, 0);
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new Entries();
    }

    @SuppressWarnings("unchecked") // the codec casts the key
    private CxxReader find(Object wanted) {
        return view.call(CxxView.GET, 0, key, (K) wanted);
    }

    private V value(CxxReader in) {
        return in.isEmpty() ? null : value.get(in);
    }

    private final class Entries extends AbstractSet<Entry<K, V>> {

        @Override
        public int size() {
            return view.size();
        }

        @Override
        public Iterator<Entry<K, V>> iterator() {
            CxxReader in = view.call(CxxView.ENTRIES, 0);
            int size = in.getSize();
            List<Entry<K, V>> entries = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                K next = key.get(in);
                entries.add(new Stored(next, value.get(in)));
            }
            Iterator<Entry<K, V>> all = entries.iterator();
            return new Iterator<>() {
                private Entry<K, V> last;

                @Override
                public boolean hasNext() {
                    return all.hasNext();
                }

                @Override
                public Entry<K, V> next() {
                    last = all.next();
                    return last;
                }

                @Override
                public void remove() {
                    if (last == null) {
                        throw new IllegalStateException("next() was not called");
                    }
                    CxxMap.this.remove(last.getKey());
                    last = null;
                }
            };
        }
    }

    /** An entry whose value can be set. */
    private final class Stored extends SimpleEntry<K, V> {

        private static final long serialVersionUID = 1;

        private Stored(K key, V value) {
            super(key, value);
        }

        @Override
        public V setValue(V newValue) {
            put(getKey(), newValue);
            return super.setValue(newValue);
        }
    }
}
