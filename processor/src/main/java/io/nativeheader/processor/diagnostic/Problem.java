package io.nativeheader.processor.diagnostic;

/** A problem to report to the user. Messages start with its id in brackets. */
public sealed interface Problem
        permits CxxProblem, HeaderProblem, MethodProblem, RecordingProblem, TargetProblem, ToolProblem {

    /** Returns the id, which is the record's simple name: {@code HeaderNotFound}. */
    default String id() {
        return getClass().getSimpleName();
    }

    /** Returns a text that says what is wrong, what was expected, and what to do. */
    String message();
}
