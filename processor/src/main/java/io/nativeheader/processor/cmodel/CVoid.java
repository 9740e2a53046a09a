package io.nativeheader.processor.cmodel;

/** {@code void}. */
public record CVoid() implements CType {}
