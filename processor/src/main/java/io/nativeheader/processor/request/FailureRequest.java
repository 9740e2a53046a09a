package io.nativeheader.processor.request;

import java.util.List;
import java.util.Optional;

/** How a declared method says that its C function fails. */
public sealed interface FailureRequest {

    record None() implements FailureRequest {}

    /** {@code @ReturnsErrno}. */
    record ReturnsErrno() implements FailureRequest {}

    /** {@code @SetsErrno}. */
    record SetsErrno() implements FailureRequest {}

    /**
     * {@code @ReturnsStatus(ok = "SQLITE_OK", message = "sqlite3_errmsg")}.
     *
     * @param ok names of constants, or numbers; empty for zero
     * @param message a function of C
     */
    record ReturnsStatus(List<String> ok, Optional<String> message) implements FailureRequest {

        public ReturnsStatus {
            ok = List.copyOf(ok);
        }
    }

    /** As it stands in Java: {@code @SetsErrno}. */
    default String annotation() {
        return switch (this) {
            case None _ -> "";
            case ReturnsErrno _ -> "@ReturnsErrno";
            case SetsErrno _ -> "@SetsErrno";
            case ReturnsStatus _ -> "@ReturnsStatus";
        };
    }
}
