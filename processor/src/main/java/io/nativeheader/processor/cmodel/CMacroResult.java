package io.nativeheader.processor.cmodel;

/** What clang says of a {@link CMacroCall}. */
public sealed interface CMacroResult {

    /** The macro can be called so, and is then this function. */
    record Callable(CFunction function) implements CMacroResult {}

    /** The macro cannot be called so; the text is the compiler's message. */
    record Refused(String message) implements CMacroResult {}

    /** The prototype that was given is none; the text says why. */
    record NoPrototype(String message) implements CMacroResult {}

    /** The macro can be called so, and what it gives or stores may lead into the frame of the function that calls it. */
    record InFrame() implements CMacroResult {}

    /**
     * The macro wants something other than a value there: with a type or a literal in that place it could be called.
     *
     * @param parameter the macro's name of it, or its number from 1 where it has none
     * @param wanted {@code a type}, {@code a literal}
     */
    record NoValue(String parameter, String wanted) implements CMacroResult {}
}
