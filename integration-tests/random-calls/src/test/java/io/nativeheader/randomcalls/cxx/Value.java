package io.nativeheader.randomcalls.cxx;

/**
 * A value as an expression in both languages.
 *
 * @param text what both languages print for it, so that results can be compared
 */
record Value(String cxx, String java, String text) {}
