package io.nativeheader.interfaces;

import java.util.List;

/** Generic: an annotated heir says what it is of. */
interface Sizes<T> {

    long size(T of);

    default long total(List<? extends T> all) {
        return all.stream().mapToLong(this::size).sum();
    }
}
