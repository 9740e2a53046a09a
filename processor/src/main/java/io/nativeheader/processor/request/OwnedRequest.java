package io.nativeheader.processor.request;

/** {@code @Owned(free = "sqlite3_close", cleaner = true)}. */
public record OwnedRequest(String free, boolean cleaner, boolean alsoOnFailure) {}
