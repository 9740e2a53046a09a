package io.nativeheader.processor.clang;

/** libclang gives no translation unit at all, as of flags that ask for something else: {@code -S}, {@code -xc++} without C. */
public final class ParseRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ParseRefusedException(int status) {
        super("CXErrorCode " + status);
    }
}
