package io.nativeheader.processor.clang;

/**
 * Thrown if libclang returns no translation unit, for instance because of flags that request something else: {@code -S}, {@code -xc++}.
 */
public final class ParseRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ParseRefusedException(int status) {
        super("CXErrorCode " + status);
    }
}
