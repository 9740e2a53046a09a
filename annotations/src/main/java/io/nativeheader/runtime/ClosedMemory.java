package io.nativeheader.runtime;

/** Explains the "Already closed" exceptions of {@code java.lang.foreign}, which name neither the call nor the argument. */
final class ClosedMemory {

    private static final String ALREADY_CLOSED = "Already closed";

    private ClosedMemory() {}

    /** Returns an explanation if a generated call was rejected because of its arguments, otherwise the failure itself. */
    static Throwable explain(Throwable failure) {
        if (!(failure instanceof IllegalStateException) || !ALREADY_CLOSED.equals(failure.getMessage())) {
            return failure;
        }
        StackTraceElement rejected = firstUserFrame(failure);
        StackTraceElement caller = firstUserFrame(new Throwable());
        boolean isSameCall = rejected != null
                && caller != null
                && rejected.getClassName().equals(caller.getClassName())
                && rejected.getMethodName().equals(caller.getMethodName());
        return isSameCall
                ? new IllegalStateException(
                        caller.getMethodName()
                                + " was not called: one of its arguments is closed. The arena of a record or segment was closed, or"
                                + " close() was called on a handle.",
                        failure)
                : failure;
    }

    /** Returns the first frame outside the JDK and this package. If the exception comes from a callback, this is a frame of user code. */
    private static StackTraceElement firstUserFrame(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            boolean isJdk =
                    frame.getModuleName() != null && frame.getModuleName().startsWith("java.");
            if (!isJdk && !frame.getClassName().startsWith("io.nativeheader.runtime.")) {
                return frame;
            }
        }
        return null;
    }
}
