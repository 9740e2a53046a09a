package io.nativeheader.runtime;

/**
 * The codec of a {@code std::array}.
 *
 * @param <T> the Java type
 */
final class CxxFixedLength<T> extends CxxCodec<T> {

    private final CxxCodec<T> codec;
    private final int length;

    CxxFixedLength(CxxCodec<T> codec, int length) {
        this.codec = codec;
        this.length = length;
    }

    @Override
    void put(CxxWriter out, T value) {
        int actual = codec.length(value);
        if (actual != length) {
            throw new IllegalArgumentException(
                    "the value has " + actual + " elements, but the std::array has " + length);
        }
        codec.put(out, value);
    }

    @Override
    T get(CxxReader in) {
        return codec.get(in);
    }

    @Override
    int length(T value) {
        return length;
    }

    @Override
    void replace(T target, CxxReader in) {
        codec.replace(target, in);
    }

    @Override
    boolean isInPlace() {
        return codec.isInPlace();
    }

    @Override
    long expectedSize(T value) {
        return codec.expectedSize(value);
    }
}
