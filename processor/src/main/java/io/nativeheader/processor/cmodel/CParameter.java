package io.nativeheader.processor.cmodel;

/**
 * {@code struct phy_device *phydev}.
 *
 * @param name empty where the header gives none
 * @param type arrays and functions already adjusted to pointers (C17 6.7.6.3)
 * @param length of the array that it was declared as, {@code int pipe[2]}; 0 of what was none, or has none
 */
public record CParameter(String name, CType type, CNullness nullness, long length) {

    public CParameter(String name, CType type, CNullness nullness) {
        this(name, type, nullness, 0);
    }

    public CParameter(String name, CType type) {
        this(name, type, CNullness.UNSPECIFIED);
    }

    /** The same of another type. */
    public CParameter as(CType other) {
        return new CParameter(name, other, nullness, length);
    }
}
