package io.nativeheader.processor.notation;

import java.util.function.Function;

/**
 * A class whose values are written as one word: {@code zlib.h:12:5} for a location.
 *
 * @param read throws an unchecked exception if the text is not the form of a value
 */
public record TextForm<T>(Class<T> type, Function<T, String> write, Function<String, T> read) {

    String text(Object value) {
        return write.apply(type.cast(value));
    }
}
