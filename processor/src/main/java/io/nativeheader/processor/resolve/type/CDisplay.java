package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CAtomic;
import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CExtendedType;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CLocation;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CSpelling;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.cmodel.CVoid;
import java.util.Optional;

/** Formats C declarations for messages, with their location on this machine. */
public final class CDisplay {

    private final CSpelling spelling;

    public CDisplay(CHeader header) {
        this.spelling = new CSpelling(header);
    }

    /** Returns {@code int phy_start(struct phy_device *phydev)   (/usr/include/phy.h:12)}. */
    public String declaration(CFunction function) {
        return spelling.declaration(function) + "   (" + location(function) + ")";
    }

    /** Returns {@code struct phy_device *}, or {@code CURL * (CURL is void)}, so that nobody looks for a Java type CURL. */
    public String type(CType type) {
        return spelling.type(type)
                + nameOfVoid(type).map(name -> " (" + name + " is void)").orElse("");
    }

    /** Returns the typedef name that hides {@code void} behind a pointer. */
    private static Optional<String> nameOfVoid(CType type) {
        return switch (type) {
            case CPointer pointer -> nameOfVoid(pointer.pointee());
            case CQualified qualified -> nameOfVoid(qualified.type());
            case CTypedefType typedef ->
                typedef.canonical() instanceof CVoid ? Optional.of(typedef.name()) : Optional.empty();
            case CVoid _,
                    CPrimitive _,
                    CArray _,
                    CFunctionType _,
                    CRecordType _,
                    CEnumType _,
                    CAtomic _,
                    CExtendedType _,
                    CVarying _ -> Optional.empty();
        };
    }

    /** Returns {@code /usr/include/phy.h:12}. */
    public static String location(CDeclaration declaration) {
        return location(declaration.source().location());
    }

    public static String location(CLocation location) {
        return location.path() + ":" + location.line();
    }
}
