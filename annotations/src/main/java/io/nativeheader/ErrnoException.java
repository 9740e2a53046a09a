package io.nativeheader;

import io.nativeheader.runtime.ErrnoNames;

/** A C function failed, and said why with an errno code: {@code genphy_config_aneg: EINVAL (22): Invalid argument}. */
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
     * @param function the C function that failed
     * @param code a positive errno code
     */
    public static ErrnoException of(String function, int code) {
        String symbol = ErrnoNames.symbol(code);
        String message = function + ": " + symbol + " (" + code + "): " + ErrnoNames.description(code);
        return new ErrnoException(function, code, symbol, message);
    }

    /** The C function that failed. */
    public String function() {
        return function;
    }

    /** The errno code, positive, as on this platform: 22. */
    public int code() {
        return code;
    }

    /** The code's name in {@code errno.h}: {@code EINVAL}; {@code errno 1234} for one that has none. */
    public String symbol() {
        return symbol;
    }
}
