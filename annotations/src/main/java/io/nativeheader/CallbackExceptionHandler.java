package io.nativeheader;

/**
 * Is told at once of what a callback throws, before C goes on: {@link NativeHeaders#onCallbackException}. C code that calls callbacks for long, as an
 * event loop does, would otherwise have its caller see the exception only when it returns.
 */
@FunctionalInterface
public interface CallbackExceptionHandler {

    /**
     * Handles an exception on the thread of the callback. If this method throws, the exception is not consumed, and what the method threw is a suppressed
     * exception of it.
     *
     * @param exception what a callback threw
     * @return whether the exception is consumed; if not, the call of C that led to the callback throws it when it returns
     */
    boolean handle(Throwable exception);
}
