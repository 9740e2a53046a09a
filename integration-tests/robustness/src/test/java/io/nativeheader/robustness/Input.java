package io.nativeheader.robustness;

/** A header and an interface for it, {@code p.Input} in most cases. */
record Input(String header, String java) {}
