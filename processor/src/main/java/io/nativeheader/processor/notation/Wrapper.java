package io.nativeheader.processor.notation;

import java.util.function.Function;

/**
 * A generic class {@code W<T>} whose values are written like the {@code T} that they wrap.
 *
 * @param type the class {@code W}, with one type parameter
 */
public record Wrapper<W>(Class<W> type, Function<W, Object> content, Function<Object, W> wrap) {

    Object unwrapped(Object value) {
        return content.apply(type.cast(value));
    }
}
