package io.nativeheader.runtime;

import io.nativeheader.CxxPair;

/**
 * The codec of a pair.
 *
 * @param <A> the type of the first value
 * @param <B> the type of the second value
 */
final class CxxPairCodec<A, B> extends CxxCodec<CxxPair<A, B>> {

    private final CxxCodec<A> first;
    private final CxxCodec<B> second;

    CxxPairCodec(CxxCodec<A> first, CxxCodec<B> second) {
        this.first = first;
        this.second = second;
    }

    @Override
    void put(CxxWriter out, CxxPair<A, B> pair) {
        first.putChecked(out, pair.first(), "the pair's first value");
        second.putChecked(out, pair.second(), "the pair's second value");
    }

    @Override
    CxxPair<A, B> get(CxxReader in) {
        A one = first.get(in);
        return new CxxPair<>(one, second.get(in));
    }
}
