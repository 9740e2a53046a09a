package io.nativeheader;

/**
 * A function with three parameters and no result, which C++ calls through a {@code std::function}.
 *
 * @param <A> the type of the first argument
 * @param <B> the type of the second argument
 * @param <C> the type of the third argument
 */
@FunctionalInterface
public interface CxxConsumer3<A, B, C> {

    /**
     * Calls the function.
     *
     * @param first the first argument
     * @param second the second argument
     * @param third the third argument
     */
    void accept(A first, B second, C third);
}
