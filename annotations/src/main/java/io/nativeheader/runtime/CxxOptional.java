package io.nativeheader.runtime;

/**
 * The codec of an optional value, which is null for none. A null pointer in an optional is also null in Java.
 *
 * @param <T> the type of the value
 */
final class CxxOptional<T> extends CxxCodec<T> {

    private final CxxCodec<T> value;

    CxxOptional(CxxCodec<T> value) {
        this.value = value;
    }

    @Override
    void put(CxxWriter out, T present) {
        out.putByte((byte) (present == null ? 0 : 1));
        if (present != null) {
            value.put(out, present);
        }
    }

    @Override
    T get(CxxReader in) {
        return in.getByte() == 0 ? null : value.get(in);
    }

    @Override
    boolean isNullable() {
        return true;
    }
}
