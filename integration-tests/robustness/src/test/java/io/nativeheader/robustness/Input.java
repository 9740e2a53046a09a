package io.nativeheader.robustness;

/** A header and the source of an interface for it, usually {@code p.Input}. */
record Input(String header, String java) {}
