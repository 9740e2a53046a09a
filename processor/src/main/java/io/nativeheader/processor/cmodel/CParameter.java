package io.nativeheader.processor.cmodel;

/**
 * {@code struct phy_device *phydev}.
 *
 * @param name empty for an unnamed parameter
 * @param type with arrays and functions adjusted to pointers (C17 6.7.6.3)
 * @param length declared array length, {@code int pipe[2]}; 0 if the parameter is not declared as an array, or as an array without a length
 */
public record CParameter(String name, CType type, CNullness nullness, long length) {

    public CParameter(String name, CType type, CNullness nullness) {
        this(name, type, nullness, 0);
    }

    public CParameter(String name, CType type) {
        this(name, type, CNullness.UNSPECIFIED);
    }

    /** Returns this parameter with another type. */
    public CParameter as(CType other) {
        return new CParameter(name, other, nullness, length);
    }
}
