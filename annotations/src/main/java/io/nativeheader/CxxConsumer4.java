package io.nativeheader;

/**
 * A function with four parameters and no result, which C++ calls through a {@code std::function}.
 *
 * @param <A> the type of the first argument
 * @param <B> the type of the second argument
 * @param <C> the type of the third argument
 * @param <D> the type of the fourth argument
 */
@FunctionalInterface
public interface CxxConsumer4<A, B, C, D> {

    /**
     * Calls the function.
     *
     * @param first the first argument
     * @param second the second argument
     * @param third the third argument
     * @param fourth the fourth argument
     */
    void accept(A first, B second, C third, D fourth);
}
