package io.nativeheader.processor.cmodel;

/** A use of an enum: {@code enum phy_state}. {@link CHeader#tag} returns its {@link CEnum}. */
public record CEnumType(DeclId id) implements CType {}
