package io.nativeheader.processor.request;

import java.util.Optional;

/**
 * What a declared method says of its result.
 *
 * @param cType of {@code @CType}
 * @param encoding of {@code @Encoding}
 * @param out the C parameter of {@code @Out}, empty text for the only one that fits
 */
public record ResultRequest(
        Optional<String> cType, Optional<String> encoding, Optional<String> out, Optional<OwnedRequest> owned) {

    /** One that the method's type says all of. */
    public static final ResultRequest PLAIN =
            new ResultRequest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
