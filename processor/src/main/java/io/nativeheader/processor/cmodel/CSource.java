package io.nativeheader.processor.cmodel;

import java.util.Optional;

/**
 * Location and documentation of a declaration.
 *
 * @param location location of its name
 * @param comment its documentation comment without comment delimiters; empty if it has none
 * @param deprecated message of {@code __attribute__((deprecated("…")))}, possibly an empty string; empty if not deprecated
 */
public record CSource(CLocation location, String comment, Optional<String> deprecated) {

    public CSource(CLocation location, String comment) {
        this(location, comment, Optional.empty());
    }
}
