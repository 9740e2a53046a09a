package io.nativeheader;

/**
 * A function with six parameters, which C++ calls through a {@code std::function}.
 *
 * @param <A> the type of the first argument
 * @param <B> the type of the second argument
 * @param <C> the type of the third argument
 * @param <D> the type of the fourth argument
 * @param <E> the type of the fifth argument
 * @param <F> the type of the sixth argument
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface CxxFunction6<A, B, C, D, E, F, R> {

    /**
     * Calls the function.
     *
     * @param first the first argument
     * @param second the second argument
     * @param third the third argument
     * @param fourth the fourth argument
     * @param fifth the fifth argument
     * @param sixth the sixth argument
     * @return the result
     */
    R apply(A first, B second, C third, D fourth, E fifth, F sixth);
}
