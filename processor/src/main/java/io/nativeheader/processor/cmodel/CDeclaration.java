package io.nativeheader.processor.cmodel;

/** A declaration at file scope: {@code int phy_start(struct phy_device *phydev);}. */
public sealed interface CDeclaration permits CFunction, CVariable, CTypedef, CTag {

    /** Returns the C name, empty for an anonymous record or enum. */
    String name();

    CSource source();
}
