package io.nativeheader.processor.cmodel;

/** {@code struct phy_device *}. */
public record CPointer(CType pointee) implements CType {}
