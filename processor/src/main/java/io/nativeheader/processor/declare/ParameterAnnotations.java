package io.nativeheader.processor.declare;

import io.nativeheader.processor.request.OwnedRequest;
import io.nativeheader.processor.request.ParameterRequest;
import java.util.List;
import java.util.Optional;

/** The annotations of parameters that guesses use. */
final class ParameterAnnotations {

    private ParameterAnnotations() {}

    /** Returns {@code @Length}, which hides the length next to the parameter. */
    static ParameterRequest.Annotations length() {
        return of(Optional.of(""), Optional.empty(), false, List.of("@Length"));
    }

    /** Returns {@code @UserData}, which hides the next {@code void *}. */
    static ParameterRequest.Annotations userData() {
        return of(Optional.empty(), Optional.of(""), false, List.of("@UserData"));
    }

    /** Returns {@code @Retained}, for a callback that C keeps. */
    static ParameterRequest.Annotations retained() {
        return of(Optional.empty(), Optional.empty(), true, List.of("@Retained"));
    }

    /** Returns {@code @Retained @UserData}. */
    static ParameterRequest.Annotations retainedUserData() {
        return of(Optional.empty(), Optional.of(""), true, List.of("@Retained", "@UserData"));
    }

    /** Returns {@code @Owned(free = "sqlite3_free")}, for strings that C stores in an array. */
    static ParameterRequest.Annotations owned(String free) {
        return new ParameterRequest.Annotations(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new OwnedRequest(List.of(free), false, false)),
                false,
                Optional.empty(),
                List.of("@Owned(free = \"" + free + "\")"));
    }

    private static ParameterRequest.Annotations of(
            Optional<String> length, Optional<String> userData, boolean retained, List<String> written) {
        return new ParameterRequest.Annotations(
                Optional.empty(),
                Optional.empty(),
                length,
                userData,
                Optional.empty(),
                retained,
                Optional.empty(),
                written);
    }
}
