package io.nativeheader.runtime;

/**
 * An alternative of a {@code std::variant}.
 *
 * @param type the class of its Java values; {@code Void.class} for one whose only value is null
 * @param codec its codec
 * @param <T> the Java type
 */
public record CxxAlternative<T>(Class<?> type, CxxCodec<T> codec) {

    boolean isOf(Object value) {
        return value == null ? codec.isNullable() : type.isInstance(value);
    }

    /** Encodes a value of this alternative. */
    @SuppressWarnings("unchecked") // isOf
    void put(CxxWriter out, Object value) {
        codec.put(out, (T) value);
    }
}
