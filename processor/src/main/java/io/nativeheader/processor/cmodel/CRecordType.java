package io.nativeheader.processor.cmodel;

/** A use of a struct or union: {@code struct phy_device}. {@link CHeader#tag} returns its {@link CRecord}. */
public record CRecordType(DeclId id) implements CType {}
