package io.nativeheader.interfaces;

import java.util.List;

/** A generic parent: the annotated interface fixes its type argument. */
interface Sizes<T> {

    long size(T of);

    default long total(List<? extends T> all) {
        return all.stream().mapToLong(this::size).sum();
    }
}
