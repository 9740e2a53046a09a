package io.nativeheader.processor.cmodel;

/** A C type as a declaration writes it, with typedef names and qualifiers: {@code const z_stream *}. */
public sealed interface CType
        permits CVoid,
                CPrimitive,
                CPointer,
                CArray,
                CFunctionType,
                CRecordType,
                CEnumType,
                CTypedefType,
                CQualified,
                CAtomic,
                CExtendedType,
                CVarying {

    /** Returns this type without the typedef names and qualifiers of its outermost level. */
    default CType canonical() {
        return switch (this) {
            case CTypedefType typedef -> typedef.underlying().canonical();
            case CQualified qualified -> qualified.type().canonical();
            case CVoid type -> type;
            case CPrimitive type -> type;
            case CPointer type -> type;
            case CArray type -> type;
            case CFunctionType type -> type;
            case CRecordType type -> type;
            case CEnumType type -> type;
            case CAtomic type -> type;
            case CExtendedType type -> type;
            case CVarying type -> type;
        };
    }

    /** Returns whether an object of this type is read-only, also through a typedef: {@code const char}. */
    default boolean isConst() {
        return switch (this) {
            case CQualified qualified -> qualified.isConst() || qualified.type().isConst();
            case CTypedefType typedef -> typedef.underlying().isConst();
            case CArray array -> array.element().isConst();
            case CVarying varying -> varying.types().first().isConst();
            case CVoid _,
                    CPrimitive _,
                    CPointer _,
                    CFunctionType _,
                    CRecordType _,
                    CEnumType _,
                    CAtomic _,
                    CExtendedType _ -> false;
        };
    }

    /** Returns whether every access is a side effect (C17 6.7.3p7), also through a typedef: {@code volatile int}. */
    default boolean isVolatile() {
        return switch (this) {
            case CQualified qualified ->
                qualified.isVolatile() || qualified.type().isVolatile();
            case CVarying varying -> varying.types().first().isVolatile();
            case CTypedefType typedef -> typedef.underlying().isVolatile();
            case CArray array -> array.element().isVolatile();
            case CVoid _,
                    CPrimitive _,
                    CPointer _,
                    CFunctionType _,
                    CRecordType _,
                    CEnumType _,
                    CAtomic _,
                    CExtendedType _ -> false;
        };
    }
}
