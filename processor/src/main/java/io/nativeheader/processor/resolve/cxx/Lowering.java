package io.nativeheader.processor.resolve.cxx;

/** The result of lowering a part of a C++ declaration to C. */
sealed interface Lowering<T> {

    record Possible<T>(T value) implements Lowering<T> {}

    /**
     * It cannot be lowered.
     *
     * @param reason a clause: "it takes a std::thread, which has no Java counterpart"
     */
    record Impossible<T>(String reason) implements Lowering<T> {}
}
