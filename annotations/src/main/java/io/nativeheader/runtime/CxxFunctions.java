package io.nativeheader.runtime;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes Java's functional objects callable by C++ as {@code std::function}. Generated code calls this. */
public final class CxxFunctions {

    private CxxFunctions() {}

    /**
     * Returns a callback without arguments.
     *
     * @param function the Java object, or null
     * @return the callback; null for null
     */
    public static CxxCallback runnable(Runnable function) {
        return function == null ? null : (_, _) -> function.run();
    }

    /**
     * Returns a callback with a result.
     *
     * @param function the Java object, or null
     * @param result the codec of the result
     * @param <R> the type of the result
     * @return the callback; null for null
     */
    public static <R> CxxCallback supplier(Supplier<? extends R> function, CxxCodec<R> result) {
        return function == null ? null : (_, frame) -> result.result(frame, function.get());
    }

    /**
     * Returns a callback with an argument.
     *
     * @param function the Java object, or null
     * @param argument the codec of the argument
     * @param <A> the type of the argument
     * @return the callback; null for null
     */
    public static <A> CxxCallback consumer(Consumer<? super A> function, CxxCodec<A> argument) {
        return function == null ? null : (_, frame) -> function.accept(argument.argument(frame, 1));
    }

    /**
     * Returns a callback with an argument and a result.
     *
     * @param function the Java object, or null
     * @param argument the codec of the argument
     * @param result the codec of the result
     * @param <A> the type of the argument
     * @param <R> the type of the result
     * @return the callback; null for null
     */
    public static <A, R> CxxCallback function(
            Function<? super A, ? extends R> function, CxxCodec<A> argument, CxxCodec<R> result) {
        return function == null
                ? null
                : (_, frame) -> result.result(frame, function.apply(argument.argument(frame, 1)));
    }

    /**
     * Returns a callback with two arguments.
     *
     * @param function the Java object, or null
     * @param first the codec of the first argument
     * @param second the codec of the second argument
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     * @return the callback; null for null
     */
    public static <A, B> CxxCallback biConsumer(
            BiConsumer<? super A, ? super B> function, CxxCodec<A> first, CxxCodec<B> second) {
        return function == null
                ? null
                : (_, frame) -> function.accept(first.argument(frame, 1), second.argument(frame, 1 + first.slots()));
    }

    /**
     * Returns a callback with two arguments and a result.
     *
     * @param function the Java object, or null
     * @param first the codec of the first argument
     * @param second the codec of the second argument
     * @param result the codec of the result
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     * @param <R> the type of the result
     * @return the callback; null for null
     */
    public static <A, B, R> CxxCallback biFunction(
            BiFunction<? super A, ? super B, ? extends R> function,
            CxxCodec<A> first,
            CxxCodec<B> second,
            CxxCodec<R> result) {
        return function == null
                ? null
                : (_, frame) -> result.result(
                        frame, function.apply(first.argument(frame, 1), second.argument(frame, 1 + first.slots())));
    }
}
