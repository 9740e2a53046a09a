package io.nativeheader.processor.resolve.cxx;

import java.util.function.Function;

/** The result of lowering a part of a C++ declaration to C. */
sealed interface Lowering<T> {

    /** Lowers what depends on this. */
    default <R> Lowering<R> then(Function<T, Lowering<R>> next) {
        return switch (this) {
            case Possible<T>(T value) -> next.apply(value);
            case Impossible<T>(String reason) -> new Impossible<>(reason);
        };
    }

    record Possible<T>(T value) implements Lowering<T> {}

    /**
     * It cannot be lowered.
     *
     * @param reason a clause: "it takes a std::thread, which has no Java counterpart"
     */
    record Impossible<T>(String reason) implements Lowering<T> {}
}
