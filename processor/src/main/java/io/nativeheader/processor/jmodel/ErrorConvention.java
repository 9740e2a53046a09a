package io.nativeheader.processor.jmodel;

/** How a function tells of a failure, as the method's annotation says. */
public enum ErrorConvention {
    NONE,
    /** {@code @ReturnsErrno}: a negative result is −errno. */
    RETURNS_ERRNO,
    /** {@code @SetsErrno} with an integer result: −1 is failure, errno says which. */
    SETS_ERRNO_ON_MINUS_ONE,
    /** {@code @SetsErrno} with a pointer result: NULL is failure, errno says which. */
    SETS_ERRNO_ON_NULL
}
