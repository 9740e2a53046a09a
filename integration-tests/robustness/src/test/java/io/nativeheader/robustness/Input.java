package io.nativeheader.robustness;

/**
 * A header and the source of an interface for it, usually {@code p.Input}.
 *
 * @param file the name of the header's file
 */
record Input(String file, String header, String java) {}
