package io.nativeheader.processor.request;

import java.util.List;
import java.util.Optional;

/** How the C function of a declared method reports failure, according to the annotations. */
public sealed interface FailureRequest {

    record None() implements FailureRequest {}

    /** {@code @ReturnsErrno}. */
    record ReturnsErrno() implements FailureRequest {}

    /** {@code @SetsErrno}. */
    record SetsErrno() implements FailureRequest {}

    /**
     * {@code @ReturnsStatus(ok = "SQLITE_OK", message = "sqlite3_errmsg")}.
     *
     * @param ok the success codes, as names of constants or numbers; an empty list means 0
     * @param message the C function that returns the error message
     */
    record ReturnsStatus(List<String> ok, Optional<String> message) implements FailureRequest {

        public ReturnsStatus {
            ok = List.copyOf(ok);
        }
    }

    /** Returns the annotation as written in Java, {@code @SetsErrno}, or an empty string. */
    default String annotation() {
        return switch (this) {
            case None _ -> "";
            case ReturnsErrno _ -> "@ReturnsErrno";
            case SetsErrno _ -> "@SetsErrno";
            case ReturnsStatus _ -> "@ReturnsStatus";
        };
    }
}
