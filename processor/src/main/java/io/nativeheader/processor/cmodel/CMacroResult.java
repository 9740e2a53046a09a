package io.nativeheader.processor.cmodel;

/** What clang says of a {@link CMacroCall}. */
public sealed interface CMacroResult {

    /** The macro can be called so, and is then this function. */
    record Callable(CFunction function) implements CMacroResult {}

    /** The macro cannot be called so; the text is the compiler's message. */
    record Refused(String message) implements CMacroResult {}
}
