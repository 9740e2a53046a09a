package io.nativeheader.processor.request;

import java.util.List;

/**
 * {@code @Owned(free = "sqlite3_close", cleaner = true)}.
 *
 * @param names the C functions that free the result; the binding calls the first
 */
public record OwnedRequest(List<String> names, boolean cleaner, boolean alsoOnFailure) {

    public OwnedRequest {
        names = List.copyOf(names);
    }

    /** Returns the C function that the binding calls, or an empty string. */
    public String free() {
        return names.isEmpty() ? "" : names.getFirst();
    }
}
