package io.nativeheader;

/**
 * A function with three parameters, which C++ calls through a {@code std::function}.
 *
 * @param <A> the type of the first argument
 * @param <B> the type of the second argument
 * @param <C> the type of the third argument
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface CxxFunction3<A, B, C, R> {

    /**
     * Calls the function.
     *
     * @param first the first argument
     * @param second the second argument
     * @param third the third argument
     * @return the result
     */
    R apply(A first, B second, C third);
}
