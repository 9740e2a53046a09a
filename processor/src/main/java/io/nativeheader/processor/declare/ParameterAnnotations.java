package io.nativeheader.processor.declare;

import io.nativeheader.processor.request.OwnedRequest;
import io.nativeheader.processor.request.ParameterRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The annotations of parameters that guesses use. */
final class ParameterAnnotations {

    private ParameterAnnotations() {}

    /** Returns {@code @Length}, which hides the length next to the parameter. */
    static ParameterRequest.Annotations length() {
        return of(Optional.of(""), Optional.empty(), false, List.of("@Length"));
    }

    /**
     * Returns the annotations of a callback.
     *
     * @param retained whether C keeps it: {@code @Retained}
     * @param userData the {@code void *} to hide: an empty string for the next one, or its name; empty for none
     */
    static ParameterRequest.Annotations callback(boolean retained, Optional<String> userData) {
        List<String> written = new ArrayList<>(retained ? List.of("@Retained") : List.of());
        userData.map(name -> name.isEmpty() ? "@UserData" : "@UserData(\"" + name + "\")")
                .ifPresent(written::add);
        return of(Optional.empty(), userData, retained, written);
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
