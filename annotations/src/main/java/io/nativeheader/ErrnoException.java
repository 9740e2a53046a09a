package io.nativeheader;

import io.nativeheader.runtime.ErrnoNames;

/** Thrown when a C function fails with an errno code: {@code genphy_config_aneg: EINVAL (22): Invalid argument}. */
public final class ErrnoException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String function;
    private final int code;
    private final String symbol;

    private ErrnoException(String function, int code, String symbol, String message) {
        super(message);
        this.function = function;
        this.code = code;
        this.symbol = symbol;
    }

    /**
     * Creates an exception whose message contains the code's name and description.
     *
     * @param function the C function that failed
     * @param code a positive errno code
     * @return the exception
     */
    public static ErrnoException of(String function, int code) {
        String symbol = ErrnoNames.symbol(code);
        String message = function + ": " + symbol + " (" + code + "): " + ErrnoNames.description(code);
        return new ErrnoException(function, code, symbol, message);
    }

    /** {@return the name of the C function that failed} */
    public String function() {
        return function;
    }

    /** {@return the positive errno code, as this platform defines it: 22} */
    public int code() {
        return code;
    }

    /** {@return the code's name in {@code errno.h}, such as {@code EINVAL}, or {@code errno 1234} if it has none} */
    public String symbol() {
        return symbol;
    }
}
