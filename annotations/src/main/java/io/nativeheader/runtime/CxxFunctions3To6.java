package io.nativeheader.runtime;

import io.nativeheader.CxxConsumer3;
import io.nativeheader.CxxConsumer4;
import io.nativeheader.CxxConsumer5;
import io.nativeheader.CxxConsumer6;
import io.nativeheader.CxxFunction3;
import io.nativeheader.CxxFunction4;
import io.nativeheader.CxxFunction5;
import io.nativeheader.CxxFunction6;

/** Makes Java's functional objects with three or more parameters callable by C++, as {@link CxxFunctions} does. Generated code calls this. */
public final class CxxFunctions3To6 {

    private CxxFunctions3To6() {}

    /**
     * Returns a callback with three arguments.
     *
     * @param function the Java object, or null
     * @param first the codec of the first argument
     * @param second the codec of the second argument
     * @param third the codec of the third argument
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     * @param <C> the type of the third argument
     * @return the callback; null for null
     */
    public static <A, B, C> CxxCallback consumer(
            CxxConsumer3<? super A, ? super B, ? super C> function,
            CxxCodec<A> first,
            CxxCodec<B> second,
            CxxCodec<C> third) {
        if (function == null) {
            return null;
        }
        int secondSlot = 1 + first.slots();
        int thirdSlot = secondSlot + second.slots();
        return (_, frame) -> function.accept(
                first.argument(frame, 1), second.argument(frame, secondSlot), third.argument(frame, thirdSlot));
    }

    /**
     * Returns a callback with three arguments and a result.
     *
     * @param function the Java object, or null
     * @param first the codec of the first argument
     * @param second the codec of the second argument
     * @param third the codec of the third argument
     * @param result the codec of the result
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     * @param <C> the type of the third argument
     * @param <R> the type of the result
     * @return the callback; null for null
     */
    public static <A, B, C, R> CxxCallback function(
            CxxFunction3<? super A, ? super B, ? super C, ? extends R> function,
            CxxCodec<A> first,
            CxxCodec<B> second,
            CxxCodec<C> third,
            CxxCodec<R> result) {
        if (function == null) {
            return null;
        }
        int secondSlot = 1 + first.slots();
        int thirdSlot = secondSlot + second.slots();
        return (_, frame) -> result.result(
                frame,
                function.apply(
                        first.argument(frame, 1),
                        second.argument(frame, secondSlot),
                        third.argument(frame, thirdSlot)));
    }

    /**
     * Returns a callback with four arguments.
     *
     * @param function the Java object, or null
     * @param first the codec of the first argument
     * @param second the codec of the second argument
     * @param third the codec of the third argument
     * @param fourth the codec of the fourth argument
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     * @param <C> the type of the third argument
     * @param <D> the type of the fourth argument
     * @return the callback; null for null
     */
    public static <A, B, C, D> CxxCallback consumer(
            CxxConsumer4<? super A, ? super B, ? super C, ? super D> function,
            CxxCodec<A> first,
            CxxCodec<B> second,
            CxxCodec<C> third,
            CxxCodec<D> fourth) {
        if (function == null) {
            return null;
        }
        int secondSlot = 1 + first.slots();
        int thirdSlot = secondSlot + second.slots();
        int fourthSlot = thirdSlot + third.slots();
        return (_, frame) -> function.accept(
                first.argument(frame, 1),
                second.argument(frame, secondSlot),
                third.argument(frame, thirdSlot),
                fourth.argument(frame, fourthSlot));
    }

    /**
     * Returns a callback with four arguments and a result.
     *
     * @param function the Java object, or null
     * @param first the codec of the first argument
     * @param second the codec of the second argument
     * @param third the codec of the third argument
     * @param fourth the codec of the fourth argument
     * @param result the codec of the result
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     * @param <C> the type of the third argument
     * @param <D> the type of the fourth argument
     * @param <R> the type of the result
     * @return the callback; null for null
     */
    public static <A, B, C, D, R> CxxCallback function(
            CxxFunction4<? super A, ? super B, ? super C, ? super D, ? extends R> function,
            CxxCodec<A> first,
            CxxCodec<B> second,
            CxxCodec<C> third,
            CxxCodec<D> fourth,
            CxxCodec<R> result) {
        if (function == null) {
            return null;
        }
        int secondSlot = 1 + first.slots();
        int thirdSlot = secondSlot + second.slots();
        int fourthSlot = thirdSlot + third.slots();
        return (_, frame) -> result.result(
                frame,
                function.apply(
                        first.argument(frame, 1),
                        second.argument(frame, secondSlot),
                        third.argument(frame, thirdSlot),
                        fourth.argument(frame, fourthSlot)));
    }

    /**
     * Returns a callback with five arguments.
     *
     * @param function the Java object, or null
     * @param first the codec of the first argument
     * @param second the codec of the second argument
     * @param third the codec of the third argument
     * @param fourth the codec of the fourth argument
     * @param fifth the codec of the fifth argument
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     * @param <C> the type of the third argument
     * @param <D> the type of the fourth argument
     * @param <E> the type of the fifth argument
     * @return the callback; null for null
     */
    public static <A, B, C, D, E> CxxCallback consumer(
            CxxConsumer5<? super A, ? super B, ? super C, ? super D, ? super E> function,
            CxxCodec<A> first,
            CxxCodec<B> second,
            CxxCodec<C> third,
            CxxCodec<D> fourth,
            CxxCodec<E> fifth) {
        if (function == null) {
            return null;
        }
        int secondSlot = 1 + first.slots();
        int thirdSlot = secondSlot + second.slots();
        int fourthSlot = thirdSlot + third.slots();
        int fifthSlot = fourthSlot + fourth.slots();
        return (_, frame) -> function.accept(
                first.argument(frame, 1),
                second.argument(frame, secondSlot),
                third.argument(frame, thirdSlot),
                fourth.argument(frame, fourthSlot),
                fifth.argument(frame, fifthSlot));
    }

    /**
     * Returns a callback with five arguments and a result.
     *
     * @param function the Java object, or null
     * @param first the codec of the first argument
     * @param second the codec of the second argument
     * @param third the codec of the third argument
     * @param fourth the codec of the fourth argument
     * @param fifth the codec of the fifth argument
     * @param result the codec of the result
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     * @param <C> the type of the third argument
     * @param <D> the type of the fourth argument
     * @param <E> the type of the fifth argument
     * @param <R> the type of the result
     * @return the callback; null for null
     */
    public static <A, B, C, D, E, R> CxxCallback function(
            CxxFunction5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> function,
            CxxCodec<A> first,
            CxxCodec<B> second,
            CxxCodec<C> third,
            CxxCodec<D> fourth,
            CxxCodec<E> fifth,
            CxxCodec<R> result) {
        if (function == null) {
            return null;
        }
        int secondSlot = 1 + first.slots();
        int thirdSlot = secondSlot + second.slots();
        int fourthSlot = thirdSlot + third.slots();
        int fifthSlot = fourthSlot + fourth.slots();
        return (_, frame) -> result.result(
                frame,
                function.apply(
                        first.argument(frame, 1),
                        second.argument(frame, secondSlot),
                        third.argument(frame, thirdSlot),
                        fourth.argument(frame, fourthSlot),
                        fifth.argument(frame, fifthSlot)));
    }

    /**
     * Returns a callback with six arguments.
     *
     * @param function the Java object, or null
     * @param first the codec of the first argument
     * @param second the codec of the second argument
     * @param third the codec of the third argument
     * @param fourth the codec of the fourth argument
     * @param fifth the codec of the fifth argument
     * @param sixth the codec of the sixth argument
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     * @param <C> the type of the third argument
     * @param <D> the type of the fourth argument
     * @param <E> the type of the fifth argument
     * @param <F> the type of the sixth argument
     * @return the callback; null for null
     */
    public static <A, B, C, D, E, F> CxxCallback consumer(
            CxxConsumer6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F> function,
            CxxCodec<A> first,
            CxxCodec<B> second,
            CxxCodec<C> third,
            CxxCodec<D> fourth,
            CxxCodec<E> fifth,
            CxxCodec<F> sixth) {
        if (function == null) {
            return null;
        }
        int secondSlot = 1 + first.slots();
        int thirdSlot = secondSlot + second.slots();
        int fourthSlot = thirdSlot + third.slots();
        int fifthSlot = fourthSlot + fourth.slots();
        int sixthSlot = fifthSlot + fifth.slots();
        return (_, frame) -> function.accept(
                first.argument(frame, 1),
                second.argument(frame, secondSlot),
                third.argument(frame, thirdSlot),
                fourth.argument(frame, fourthSlot),
                fifth.argument(frame, fifthSlot),
                sixth.argument(frame, sixthSlot));
    }

    /**
     * Returns a callback with six arguments and a result.
     *
     * @param function the Java object, or null
     * @param first the codec of the first argument
     * @param second the codec of the second argument
     * @param third the codec of the third argument
     * @param fourth the codec of the fourth argument
     * @param fifth the codec of the fifth argument
     * @param sixth the codec of the sixth argument
     * @param result the codec of the result
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     * @param <C> the type of the third argument
     * @param <D> the type of the fourth argument
     * @param <E> the type of the fifth argument
     * @param <F> the type of the sixth argument
     * @param <R> the type of the result
     * @return the callback; null for null
     */
    public static <A, B, C, D, E, F, R> CxxCallback function(
            CxxFunction6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends R> function,
            CxxCodec<A> first,
            CxxCodec<B> second,
            CxxCodec<C> third,
            CxxCodec<D> fourth,
            CxxCodec<E> fifth,
            CxxCodec<F> sixth,
            CxxCodec<R> result) {
        if (function == null) {
            return null;
        }
        int secondSlot = 1 + first.slots();
        int thirdSlot = secondSlot + second.slots();
        int fourthSlot = thirdSlot + third.slots();
        int fifthSlot = fourthSlot + fourth.slots();
        int sixthSlot = fifthSlot + fifth.slots();
        return (_, frame) -> result.result(
                frame,
                function.apply(
                        first.argument(frame, 1),
                        second.argument(frame, secondSlot),
                        third.argument(frame, thirdSlot),
                        fourth.argument(frame, fourthSlot),
                        fifth.argument(frame, fifthSlot),
                        sixth.argument(frame, sixthSlot)));
    }
}
