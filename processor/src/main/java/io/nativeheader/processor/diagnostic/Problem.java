package io.nativeheader.processor.diagnostic;

/** Something to tell the user. Its simple name is the id that is printed before the message. */
public sealed interface Problem permits HeaderProblem, MethodProblem, ToolProblem {

    /** {@code HeaderNotFound}. */
    default String id() {
        return getClass().getSimpleName();
    }

    /** What is wrong, what was expected, and what to do. */
    String message();
}
