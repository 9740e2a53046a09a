package io.nativeheader.processor.cmodel;

/** {@code typedef unsigned long dev_t;}. */
public record CTypedef(String name, CType underlying, CSource source) implements CDeclaration {}
