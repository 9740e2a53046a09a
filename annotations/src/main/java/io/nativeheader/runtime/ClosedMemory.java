package io.nativeheader.runtime;

/** Says what is closed where {@code java.lang.foreign} refuses a call with "Already closed", which names neither call nor argument. */
final class ClosedMemory {

    private static final String ALREADY_CLOSED = "Already closed";

    private ClosedMemory() {}

    /** The failure itself, unless the call that it comes from was refused because of its arguments. */
    static Throwable explained(Throwable failure) {
        if (!(failure instanceof IllegalStateException) || !ALREADY_CLOSED.equals(failure.getMessage())) {
            return failure;
        }
        StackTraceElement refused = outermost(failure);
        StackTraceElement caller = outermost(new Throwable());
        boolean isOfCall = refused != null
                && caller != null
                && refused.getClassName().equals(caller.getClassName())
                && refused.getMethodName().equals(caller.getMethodName());
        return isOfCall
                ? new IllegalStateException(
                        caller.getMethodName()
                                + " was not called: one of its arguments is closed already, a record or memory by its arena or a"
                                + " handle by close()",
                        failure)
                : failure;
    }

    /** The first frame that is neither the JDK's nor this package's; that of a callback, where the user's code failed. */
    private static StackTraceElement outermost(Throwable failure) {
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
