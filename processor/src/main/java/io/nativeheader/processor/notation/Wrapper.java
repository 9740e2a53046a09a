package io.nativeheader.processor.notation;

import java.util.function.UnaryOperator;

/**
 * A generic class {@code W<T>} whose values are written like the {@code T} that they wrap.
 *
 * @param type the class {@code W}, with one type parameter
 * @param content returns the {@code T} of a {@code W}
 * @param wrap creates a {@code W} of a {@code T}
 */
public record Wrapper(Class<?> type, UnaryOperator<Object> content, UnaryOperator<Object> wrap) {}
