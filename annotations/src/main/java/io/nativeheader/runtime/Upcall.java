package io.nativeheader.runtime;

/**
 * Passes C's arguments to a callback, for example {@code comparison::upcall}. There is one nested interface for each number of parameters.
 *
 * <p>Every integer and pointer is a {@code long}, and a {@code float} or {@code double} is its bits. So the runtime allocates nothing
 * before the callback's own code runs, and callbacks of different types share stubs. The unused upper bits of an argument are undefined.
 *
 * @param <T> the generated callback interface
 */
public sealed interface Upcall<T> {

    /**
     * The largest number of parameters with an interface here. In every ABI, each of the first eight parameters occupies a register or a
     * stack slot of at least eight bytes.
     */
    int MAX_PARAMETERS = 8;

    /**
     * A C function without parameters: {@code int (*)(void)}.
     *
     * @param <T> the generated callback interface
     */
    non-sealed interface Of0<T> extends Upcall<T> {
        /**
         * Calls the callback.
         *
         * @param callback the callback
         * @return the result
         */
        long call(T callback);
    }

    /**
     * A C function with one parameter: {@code int (*)(long)}.
     *
     * @param <T> the generated callback interface
     */
    non-sealed interface Of1<T> extends Upcall<T> {
        /**
         * Calls the callback.
         *
         * @param callback the callback
         * @param a the argument
         * @return the result
         */
        long call(T callback, long a);
    }

    /**
     * A C function with two parameters: {@code int (*)(long, long)}.
     *
     * @param <T> the generated callback interface
     */
    non-sealed interface Of2<T> extends Upcall<T> {
        /**
         * Calls the callback.
         *
         * @param callback the callback
         * @param a the first argument
         * @param b the second argument
         * @return the result
         */
        long call(T callback, long a, long b);
    }

    /**
     * A C function with three parameters.
     *
     * @param <T> the generated callback interface
     */
    non-sealed interface Of3<T> extends Upcall<T> {
        /**
         * Calls the callback.
         *
         * @param callback the callback
         * @param a the first argument
         * @param b the second argument
         * @param c the third argument
         * @return the result
         */
        long call(T callback, long a, long b, long c);
    }

    /**
     * A C function with four parameters.
     *
     * @param <T> the generated callback interface
     */
    non-sealed interface Of4<T> extends Upcall<T> {
        /**
         * Calls the callback.
         *
         * @param callback the callback
         * @param a the first argument
         * @param b the second argument
         * @param c the third argument
         * @param d the fourth argument
         * @return the result
         */
        long call(T callback, long a, long b, long c, long d);
    }

    /**
     * A C function with five parameters.
     *
     * @param <T> the generated callback interface
     */
    non-sealed interface Of5<T> extends Upcall<T> {
        /**
         * Calls the callback.
         *
         * @param callback the callback
         * @param a the first argument
         * @param b the second argument
         * @param c the third argument
         * @param d the fourth argument
         * @param e the fifth argument
         * @return the result
         */
        long call(T callback, long a, long b, long c, long d, long e);
    }

    /**
     * A C function with six parameters.
     *
     * @param <T> the generated callback interface
     */
    non-sealed interface Of6<T> extends Upcall<T> {
        /**
         * Calls the callback.
         *
         * @param callback the callback
         * @param a the first argument
         * @param b the second argument
         * @param c the third argument
         * @param d the fourth argument
         * @param e the fifth argument
         * @param f the sixth argument
         * @return the result
         */
        long call(T callback, long a, long b, long c, long d, long e, long f);
    }

    /**
     * A C function with seven parameters.
     *
     * @param <T> the generated callback interface
     */
    non-sealed interface Of7<T> extends Upcall<T> {
        /**
         * Calls the callback.
         *
         * @param callback the callback
         * @param a the first argument
         * @param b the second argument
         * @param c the third argument
         * @param d the fourth argument
         * @param e the fifth argument
         * @param f the sixth argument
         * @param g the seventh argument
         * @return the result
         */
        long call(T callback, long a, long b, long c, long d, long e, long f, long g);
    }

    /**
     * A C function with eight parameters.
     *
     * @param <T> the generated callback interface
     */
    non-sealed interface Of8<T> extends Upcall<T> {
        /**
         * Calls the callback.
         *
         * @param callback the callback
         * @param a the first argument
         * @param b the second argument
         * @param c the third argument
         * @param d the fourth argument
         * @param e the fifth argument
         * @param f the sixth argument
         * @param g the seventh argument
         * @param h the eighth argument
         * @return the result
         */
        long call(T callback, long a, long b, long c, long d, long e, long f, long g, long h);
    }
}
