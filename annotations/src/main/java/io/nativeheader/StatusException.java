package io.nativeheader;

/** A C function returned a status code that is a failure: {@code sqlite3_open: SQLITE_CANTOPEN (14): unable to open database file}. */
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
     * @param function the C function that failed
     * @param code as it returned it
     * @param constant the header's name for the code; null if it has none
     * @param text what the library says of it; null if it says nothing
     */
    public static StatusException of(String function, long code, String constant, String text) {
        String name = constant == null ? "status " + code : constant + " (" + code + ")";
        return new StatusException(
                function, code, constant, function + ": " + name + (text == null ? "" : ": " + text));
    }

    /** The C function that failed. */
    public String function() {
        return function;
    }

    /** The code it returned. */
    public long code() {
        return code;
    }

    /** The header's constant for the code: {@code SQLITE_CANTOPEN}; null where the header has none. */
    public String constant() {
        return constant;
    }
}
