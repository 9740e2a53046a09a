package io.nativeheader.runtime;

import io.nativeheader.CxxTuple3;
import io.nativeheader.CxxTuple4;
import io.nativeheader.CxxTuple5;
import io.nativeheader.CxxTuple6;

/** Creates the codecs of tuples. Generated code calls this. */
public final class CxxTuples {

    private static final int EXPECTED_SIZE = 64;

    private CxxTuples() {}

    /**
     * Returns the codec of a tuple of three values.
     *
     * @param first the codec of the first value
     * @param second the codec of the second value
     * @param third the codec of the third value
     * @param <A> the type of the first value
     * @param <B> the type of the second value
     * @param <C> the type of the third value
     * @return the codec
     */
    public static <A, B, C> CxxCodec<CxxTuple3<A, B, C>> of(CxxCodec<A> first, CxxCodec<B> second, CxxCodec<C> third) {
        return new CxxScalar<>(
                EXPECTED_SIZE,
                (out, tuple) -> {
                    first.putChecked(out, tuple.first(), "the tuple's first value");
                    second.putChecked(out, tuple.second(), "the tuple's second value");
                    third.putChecked(out, tuple.third(), "the tuple's third value");
                },
                in -> new CxxTuple3<>(first.get(in), second.get(in), third.get(in)));
    }

    /**
     * Returns the codec of a tuple of four values.
     *
     * @param first the codec of the first value
     * @param second the codec of the second value
     * @param third the codec of the third value
     * @param fourth the codec of the fourth value
     * @param <A> the type of the first value
     * @param <B> the type of the second value
     * @param <C> the type of the third value
     * @param <D> the type of the fourth value
     * @return the codec
     */
    public static <A, B, C, D> CxxCodec<CxxTuple4<A, B, C, D>> of(
            CxxCodec<A> first, CxxCodec<B> second, CxxCodec<C> third, CxxCodec<D> fourth) {
        return new CxxScalar<>(
                EXPECTED_SIZE,
                (out, tuple) -> {
                    first.putChecked(out, tuple.first(), "the tuple's first value");
                    second.putChecked(out, tuple.second(), "the tuple's second value");
                    third.putChecked(out, tuple.third(), "the tuple's third value");
                    fourth.putChecked(out, tuple.fourth(), "the tuple's fourth value");
                },
                in -> new CxxTuple4<>(first.get(in), second.get(in), third.get(in), fourth.get(in)));
    }

    /**
     * Returns the codec of a tuple of five values.
     *
     * @param first the codec of the first value
     * @param second the codec of the second value
     * @param third the codec of the third value
     * @param fourth the codec of the fourth value
     * @param fifth the codec of the fifth value
     * @param <A> the type of the first value
     * @param <B> the type of the second value
     * @param <C> the type of the third value
     * @param <D> the type of the fourth value
     * @param <E> the type of the fifth value
     * @return the codec
     */
    public static <A, B, C, D, E> CxxCodec<CxxTuple5<A, B, C, D, E>> of(
            CxxCodec<A> first, CxxCodec<B> second, CxxCodec<C> third, CxxCodec<D> fourth, CxxCodec<E> fifth) {
        return new CxxScalar<>(
                EXPECTED_SIZE,
                (out, tuple) -> {
                    first.putChecked(out, tuple.first(), "the tuple's first value");
                    second.putChecked(out, tuple.second(), "the tuple's second value");
                    third.putChecked(out, tuple.third(), "the tuple's third value");
                    fourth.putChecked(out, tuple.fourth(), "the tuple's fourth value");
                    fifth.putChecked(out, tuple.fifth(), "the tuple's fifth value");
                },
                in -> new CxxTuple5<>(first.get(in), second.get(in), third.get(in), fourth.get(in), fifth.get(in)));
    }

    /**
     * Returns the codec of a tuple of six values.
     *
     * @param first the codec of the first value
     * @param second the codec of the second value
     * @param third the codec of the third value
     * @param fourth the codec of the fourth value
     * @param fifth the codec of the fifth value
     * @param sixth the codec of the sixth value
     * @param <A> the type of the first value
     * @param <B> the type of the second value
     * @param <C> the type of the third value
     * @param <D> the type of the fourth value
     * @param <E> the type of the fifth value
     * @param <F> the type of the sixth value
     * @return the codec
     */
    public static <A, B, C, D, E, F> CxxCodec<CxxTuple6<A, B, C, D, E, F>> of(
            CxxCodec<A> first,
            CxxCodec<B> second,
            CxxCodec<C> third,
            CxxCodec<D> fourth,
            CxxCodec<E> fifth,
            CxxCodec<F> sixth) {
        return new CxxScalar<>(
                EXPECTED_SIZE,
                (out, tuple) -> {
                    first.putChecked(out, tuple.first(), "the tuple's first value");
                    second.putChecked(out, tuple.second(), "the tuple's second value");
                    third.putChecked(out, tuple.third(), "the tuple's third value");
                    fourth.putChecked(out, tuple.fourth(), "the tuple's fourth value");
                    fifth.putChecked(out, tuple.fifth(), "the tuple's fifth value");
                    sixth.putChecked(out, tuple.sixth(), "the tuple's sixth value");
                },
                in -> new CxxTuple6<>(
                        first.get(in), second.get(in), third.get(in), fourth.get(in), fifth.get(in), sixth.get(in)));
    }
}
