package io.nativeheader.processor.jmodel;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a function tells of a failure, as the method's annotation says. */
public sealed interface ErrorConvention {

    record None() implements ErrorConvention {}

    /** {@code @ReturnsErrno}: a negative result is −errno. */
    record ReturnsErrno() implements ErrorConvention {}

    /** {@code @SetsErrno} with an integer result: −1 is failure, errno says which. */
    record MinusOneSetsErrno() implements ErrorConvention {}

    /** {@code @SetsErrno} with a pointer result: NULL is failure, errno says which. */
    record NullSetsErrno() implements ErrorConvention {}

    /**
     * {@code @ReturnsStatus}: anything else than these codes is failure.
     *
     * @param unsigned whether C's result is
     * @param table the simple name of the nested class that knows the constants' names: {@code sqlite3_open_status}
     * @param constants the names of codes, each code once, in the header's order
     */
    record ReturnsStatus(
            List<StatusCode> ok, boolean unsigned, String table, Map<Long, String> constants, Optional<StatusText> text)
            implements ErrorConvention {

        public ReturnsStatus {
            ok = List.copyOf(ok);
        }
    }

    /**
     * {@code SQLITE_OK}.
     *
     * @param constant its name; empty where it is a number alone
     */
    record StatusCode(long value, Optional<String> constant) {}

    /**
     * {@code sqlite3_errmsg(db)}.
     *
     * @param argument what the function takes; empty for nothing
     */
    record StatusText(MethodDeclaration.Call call, Optional<StatusArgument> argument) {}

    /** What is passed to the function that has the text of a failure. */
    sealed interface StatusArgument {

        /** The code. */
        record Code() implements StatusArgument {}

        /** What C was passed for a parameter, or wrote through it. */
        record OfParameter(String name) implements StatusArgument {}
    }

    default boolean capturesErrno() {
        return this instanceof MinusOneSetsErrno || this instanceof NullSetsErrno;
    }
}
