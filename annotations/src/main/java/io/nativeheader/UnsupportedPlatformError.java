package io.nativeheader;

/**
 * Thrown when a generated type is used on a platform that it was not built for. C sizes, offsets and values differ between platforms, so
 * code that depends on them cannot work there.
 *
 * <p>The first use of a generated type throws this error. A class whose initialization failed stays unusable: each later use of the same
 * type throws {@link NoClassDefFoundError}, whose cause contains this error's message.
 */
public final class UnsupportedPlatformError extends LinkageError {

    private static final long serialVersionUID = 1;

    /**
     * Creates an error. Generated code calls this.
     *
     * @param message names the platforms that the types were built for, and the current one
     */
    public UnsupportedPlatformError(String message) {
        super(message);
    }
}
