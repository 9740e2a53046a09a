package io.nativeheader;

/** Thrown when a C function returns a failure status: {@code sqlite3_open: SQLITE_CANTOPEN (14): unable to open database file}. */
public final class StatusException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String function;
    private final long code;
    private final String constant;

    private StatusException(String function, long code, String constant, String message) {
        super(message);
        this.function = function;
        this.code = code;
        this.constant = constant;
    }

    /**
     * Creates an exception whose message contains the constant, the code and the library's text.
     *
     * @param function the C function that failed
     * @param code the status that it returned
     * @param constant the header's constant for the code; null if there is none
     * @param text the library's description of the failure; null if there is none
     * @return the exception
     */
    public static StatusException of(String function, long code, String constant, String text) {
        String name = constant == null ? "status " + code : constant + " (" + code + ")";
        return new StatusException(
                function, code, constant, function + ": " + name + (text == null ? "" : ": " + text));
    }

    /** {@return the name of the C function that failed} */
    public String function() {
        return function;
    }

    /** {@return the status code} */
    public long code() {
        return code;
    }

    /** {@return the header's constant for the code, such as {@code SQLITE_CANTOPEN}; null if there is none} */
    public String constant() {
        return constant;
    }
}
