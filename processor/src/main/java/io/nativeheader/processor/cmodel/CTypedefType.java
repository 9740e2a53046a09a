package io.nativeheader.processor.cmodel;

/** A use of a typedef name: {@code uint32_t} with the underlying type {@code unsigned int}. */
public record CTypedefType(String name, CType underlying) implements CType {}
