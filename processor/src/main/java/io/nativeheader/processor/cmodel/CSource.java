package io.nativeheader.processor.cmodel;

/**
 * Where a declaration stands, and what its author wrote above it.
 *
 * @param location where its name stands
 * @param comment the text of the comment that documents it, without the comment's signs; empty if there is none
 */
public record CSource(CLocation location, String comment) {}
