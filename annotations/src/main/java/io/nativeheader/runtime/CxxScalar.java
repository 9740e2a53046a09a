package io.nativeheader.runtime;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The codec of a value without parts.
 *
 * @param <T> the Java type
 */
final class CxxScalar<T> extends CxxCodec<T> {

    private final long size;
    private final BiConsumer<CxxWriter, T> put;
    private final Function<CxxReader, T> get;

    /**
     * Creates a codec.
     *
     * @param size about how many bytes a value needs
     */
    CxxScalar(long size, BiConsumer<CxxWriter, T> put, Function<CxxReader, T> get) {
        this.size = size;
        this.put = put;
        this.get = get;
    }

    @Override
    void put(CxxWriter out, T value) {
        put.accept(out, value);
    }

    @Override
    T get(CxxReader in) {
        return get.apply(in);
    }

    @Override
    boolean isSlot() {
        return size <= Long.BYTES;
    }

    @Override
    long expectedSize(T value) {
        return size;
    }
}
