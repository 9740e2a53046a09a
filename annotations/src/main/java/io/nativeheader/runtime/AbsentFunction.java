package io.nativeheader.runtime;

import java.lang.invoke.MethodHandle;

/** The handle of a function or variable that this platform's headers do not declare. */
final class AbsentFunction extends LazyHandle {

    private final String symbol;
    private final String headers;

    private AbsentFunction(String symbol, String headers) {
        this.symbol = symbol;
        this.headers = headers;
    }

    /** Creates a handle. A constructor call would make the verifier load this class for bindings that do not need it. */
    static LazyHandle of(String symbol, String headers) {
        return new AbsentFunction(symbol, headers);
    }

    @Override
    MethodHandle create() {
        throw Absent.symbol(symbol, headers);
    }
}
