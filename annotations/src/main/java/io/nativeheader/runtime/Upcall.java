package io.nativeheader.runtime;

/**
 * How C's arguments reach a callback: {@code comparison::upcall}, one interface for each number of parameters. Every integer and pointer is a
 * {@code long}, and a {@code float} or {@code double} is its bits, so that nothing is allocated before the callback's own code runs, and so that
 * callbacks of different types share stubs. The unused upper bits of an argument are undefined.
 *
 * @param <T> the generated callback interface
 */
public interface Upcall<T> {

    /** The number of parameters up to which there is an interface here: that of the registers in which every ABI passes at least eight bytes each. */
    int MOST_PARAMETERS = 8;

    /** {@code int (*)(void)}. */
    interface Of0<T> extends Upcall<T> {
        long call(T callback);
    }

    /** {@code int (*)(long)}. */
    interface Of1<T> extends Upcall<T> {
        long call(T callback, long a);
    }

    /** {@code int (*)(long, long)}. */
    interface Of2<T> extends Upcall<T> {
        long call(T callback, long a, long b);
    }

    /** Three parameters. */
    interface Of3<T> extends Upcall<T> {
        long call(T callback, long a, long b, long c);
    }

    /** Four parameters. */
    interface Of4<T> extends Upcall<T> {
        long call(T callback, long a, long b, long c, long d);
    }

    /** Five parameters. */
    interface Of5<T> extends Upcall<T> {
        long call(T callback, long a, long b, long c, long d, long e);
    }

    /** Six parameters. */
    interface Of6<T> extends Upcall<T> {
        long call(T callback, long a, long b, long c, long d, long e, long f);
    }

    /** Seven parameters. */
    interface Of7<T> extends Upcall<T> {
        long call(T callback, long a, long b, long c, long d, long e, long f, long g);
    }

    /** Eight parameters. */
    interface Of8<T> extends Upcall<T> {
        long call(T callback, long a, long b, long c, long d, long e, long f, long g, long h);
    }
}
