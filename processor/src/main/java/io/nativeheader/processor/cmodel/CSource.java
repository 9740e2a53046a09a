package io.nativeheader.processor.cmodel;

import java.util.Optional;

/**
 * Where a declaration stands, and what its author wrote above it.
 *
 * @param location where its name stands
 * @param comment the text of the comment that documents it, without the comment's signs; empty if there is none
 * @param deprecated the message of {@code __attribute__((deprecated("…")))}, which may be empty; none where it is not deprecated
 */
public record CSource(CLocation location, String comment, Optional<String> deprecated) {

    public CSource(CLocation location, String comment) {
        this(location, comment, Optional.empty());
    }
}
