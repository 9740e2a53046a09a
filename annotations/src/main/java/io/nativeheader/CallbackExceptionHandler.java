package io.nativeheader;

/**
 * Handles an exception thrown by a callback, before control returns to C. Install it with {@link NativeHeaders#onCallbackException}.
 *
 * <p>Without a handler, the exception is rethrown only when the C function that invoked the callback returns. In an event loop, that may be
 * when the program ends.
 *
 * <p>C++ carries the exceptions of its callbacks itself, so that C++ code can catch them. A handler receives only those that C++ cannot carry:
 * on a thread that C++ created, in a {@code noexcept} function, and through a library compiled without exceptions.
 */
@FunctionalInterface
public interface CallbackExceptionHandler {

    /**
     * Handles an exception on the callback's thread. If this method itself throws, the exception counts as not handled, and the new
     * exception is added to it as suppressed.
     *
     * @param exception the exception that the callback threw
     * @return true if the exception is handled; false to rethrow it when the enclosing C call returns
     */
    boolean handle(Throwable exception);
}
