package io.nativeheader;

/**
 * A generated type is used on a platform that it was not built for. Sizes, offsets and values of C differ between platforms, so nothing
 * that depends on them works there.
 *
 * <p>The first use of a generated type throws this error. Java gives up a type whose initialization failed: each later use of the same type
 * throws {@link NoClassDefFoundError}, which has this error's message in its cause.
 */
public final class UnsupportedPlatformError extends LinkageError {

    private static final long serialVersionUID = 1;

    /** Made by generated code. */
    public UnsupportedPlatformError(String message) {
        super(message);
    }
}
