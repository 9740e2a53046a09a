package io.nativeheader.processor.cmodel;

/** Result of probing a {@link CMacroCall} with clang. */
public sealed interface CMacroResult {

    /** The call compiles; the macro can be treated as this function: {@code unsigned int MAJOR(dev_t dev)}. */
    record Callable(CFunction function) implements CMacroResult {}

    /** The call does not compile: {@code MAJOR(nh_0)} with a {@code struct item nh_0}. The text is clang's message. */
    record Refused(String message) implements CMacroResult {}

    /** The given prototype is invalid: {@code unsigned int MAJOR}. The text is the reason. */
    record InvalidPrototype(String message) implements CMacroResult {}

    /** The call compiles, but its result, or something it stores, may point into the stack frame of the calling function. */
    record PointsIntoFrame() implements CMacroResult {}

    /**
     * The macro accepts something other than a value as this argument: {@code offsetof(type, member)}.
     *
     * @param parameter name of the macro's parameter, or its number from 1 if it has no name
     * @param wanted {@code a type}, {@code a literal}
     */
    record NonValueParameter(String parameter, String wanted) implements CMacroResult {}
}
