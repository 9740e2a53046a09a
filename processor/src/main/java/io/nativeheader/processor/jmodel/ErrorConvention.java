package io.nativeheader.processor.jmodel;

import io.nativeheader.processor.platform.PerTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a function reports failure, according to the method's annotation. */
public sealed interface ErrorConvention {

    record None() implements ErrorConvention {}

    /** {@code @ReturnsErrno}: a negative result is −errno. */
    record ReturnsErrno() implements ErrorConvention {}

    /** {@code @SetsErrno} with an integer result: −1 is a failure, and errno the reason. */
    record MinusOneSetsErrno() implements ErrorConvention {}

    /** {@code @SetsErrno} with a pointer result: NULL is a failure, and errno the reason. */
    record NullSetsErrno() implements ErrorConvention {}

    /**
     * {@code @ReturnsStatus}: any code other than those in {@code ok} is a failure.
     *
     * @param unsigned whether C's result is unsigned
     * @param table the simple name of the nested class with the constants' names: {@code sqlite3_open_status}
     * @param constants the constants' names by code, in the header's order
     */
    record ReturnsStatus(
            List<StatusCode> ok,
            boolean unsigned,
            String table,
            PerTarget<Map<Long, String>> constants,
            Optional<StatusText> text)
            implements ErrorConvention {

        public ReturnsStatus {
            ok = List.copyOf(ok);
        }
    }

    /**
     * {@code SQLITE_OK}.
     *
     * @param constant the constant's name; empty for a plain number
     */
    record StatusCode(PerTarget<Long> value, Optional<String> constant) {}

    /**
     * A call that returns the text of a failure: {@code sqlite3_errmsg(db)}.
     *
     * @param argument the function's argument; empty if it takes none
     */
    record StatusText(MethodDeclaration.Call call, Optional<StatusArgument> argument) {}

    /** The argument of the function that returns the text of a failure. */
    sealed interface StatusArgument {

        /** The code. */
        record Code() implements StatusArgument {}

        /** The value passed to C for a parameter, or the value that C wrote through an out-parameter. */
        record OfParameter(String name) implements StatusArgument {}
    }

    /** C++: the stub keeps the exception, and the method throws it after the call. */
    record ThrowsCxxException() implements ErrorConvention {}

    default boolean capturesErrno() {
        return this instanceof MinusOneSetsErrno || this instanceof NullSetsErrno;
    }
}
