package io.nativeheader.processor.request;

import java.util.Optional;

/**
 * The annotations of a declared method that concern its result.
 *
 * @param cType the value of {@code @CType}
 * @param encoding the value of {@code @Encoding}
 * @param out the C parameter that {@code @Out} names, or an empty string for the only one that fits
 */
public record ResultRequest(
        Optional<String> cType, Optional<String> encoding, Optional<String> out, Optional<OwnedRequest> owned) {

    /** A result without annotations. */
    public static final ResultRequest PLAIN =
            new ResultRequest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
