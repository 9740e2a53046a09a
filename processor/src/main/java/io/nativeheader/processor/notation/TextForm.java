package io.nativeheader.processor.notation;

import java.util.function.Function;

/**
 * A class whose values are written as one word: {@code zlib.h:12:5} for a location.
 *
 * @param write a value with an empty text is left out; then the notation needs a default value of the class
 * @param read throws an unchecked exception if the text is not the form of a value
 */
public record TextForm<T>(Class<T> type, Function<T, String> write, Function<String, T> read) {

    String text(Object value) {
        return write.apply(type.cast(value));
    }
}
