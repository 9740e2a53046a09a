package io.nativeheader.processor.cmodel;

/** {@code const char}, {@code volatile int}, {@code char *restrict}. */
public record CQualified(CType type, boolean isConst, boolean isVolatile, boolean isRestrict) implements CType {}
