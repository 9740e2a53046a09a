package io.nativeheader.processor.jmodel;

/** {@code int[]}. */
public record JavaArray(JavaType component) implements JavaType {}
