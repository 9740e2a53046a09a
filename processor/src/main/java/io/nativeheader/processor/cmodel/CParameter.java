package io.nativeheader.processor.cmodel;

/**
 * {@code struct phy_device *phydev}.
 *
 * @param name empty where the header gives none
 * @param type arrays and functions already adjusted to pointers (C17 6.7.6.3)
 */
public record CParameter(String name, CType type) {}
