package io.nativeheader.randomcalls.cxx;

import io.nativeheader.CxxPair;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** The objects to close at the end of a case. */
public final class Owned implements AutoCloseable {

    private final Deque<AutoCloseable> objects = new ArrayDeque<>();

    public <T extends AutoCloseable> T add(T object) {
        objects.push(object);
        return object;
    }

    /** Adds all objects that a value consists of. */
    public <T> T all(T value) {
        switch (value) {
            case AutoCloseable object -> add(object);
            case Iterable<?> elements -> elements.forEach(this::all);
            case Map<?, ?> map -> map.values().forEach(this::all);
            case CxxPair<?, ?>(Object first, Object second) -> {
                all(first);
                all(second);
            }
            case null, default -> {}
        }
        return value;
    }

    @Override
    public void close() {
        for (AutoCloseable object : objects) {
            try {
                object.close();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
