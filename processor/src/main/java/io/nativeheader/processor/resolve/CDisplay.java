package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CLocation;
import io.nativeheader.processor.cmodel.CSpelling;
import io.nativeheader.processor.cmodel.CType;

/** C as messages show it: the declaration, and where it stands on this machine. */
final class CDisplay {

    private final CSpelling spelling;

    CDisplay(CHeader header) {
        this.spelling = new CSpelling(header);
    }

    /** {@code int phy_start(struct phy_device *phydev)   (/usr/include/phy.h:12)}. */
    String declaration(CFunction function) {
        return spelling.declaration(function) + "   (" + place(function) + ")";
    }

    /** {@code struct phy_device *}. */
    String type(CType type) {
        return spelling.type(type);
    }

    /** {@code /usr/include/phy.h:12}. */
    static String place(CDeclaration declaration) {
        return place(declaration.source().location());
    }

    static String place(CLocation location) {
        return location.path() + ":" + location.line();
    }
}
