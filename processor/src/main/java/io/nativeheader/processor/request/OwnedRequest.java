package io.nativeheader.processor.request;

import java.util.List;

/**
 * {@code @Owned(free = "sqlite3_close", cleaner = true)}.
 *
 * @param names of the functions that free it, the one that is called first
 */
public record OwnedRequest(List<String> names, boolean cleaner, boolean alsoOnFailure) {

    public OwnedRequest {
        names = List.copyOf(names);
    }

    /** The function that is called. */
    public String free() {
        return names.isEmpty() ? "" : names.getFirst();
    }
}
