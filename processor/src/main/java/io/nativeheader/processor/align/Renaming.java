package io.nativeheader.processor.align;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CAtomic;
import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CExtendedType;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.cmodel.DeclId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Replaces the tag identities of one target with those of the aligned header.
 *
 * @param ids the identities that change
 */
record Renaming(Map<DeclId, DeclId> ids) {

    DeclId id(DeclId id) {
        return ids.getOrDefault(id, id);
    }

    /** Returns a type with the new identities; the same object if nothing changes. */
    CType type(CType type) {
        return ids.isEmpty() ? type : renamed(type);
    }

    private CType renamed(CType type) {
        return switch (type) {
            case CVoid _, CPrimitive _, CExtendedType _, CVarying _ -> type;
            case CRecordType record -> ids.containsKey(record.id()) ? new CRecordType(id(record.id())) : type;
            case CEnumType enumeration ->
                ids.containsKey(enumeration.id()) ? new CEnumType(id(enumeration.id())) : type;
            case CPointer(CType pointee) -> {
                CType other = renamed(pointee);
                yield other == pointee ? type : new CPointer(other);
            }
            case CArray array -> {
                CType other = renamed(array.element());
                yield other == array.element() ? type : new CArray(other, array.length());
            }
            case CTypedefType(String name, CType underlying) -> {
                CType other = renamed(underlying);
                yield other == underlying ? type : new CTypedefType(name, other);
            }
            case CQualified qualified -> {
                CType other = renamed(qualified.type());
                yield other == qualified.type()
                        ? type
                        : new CQualified(other, qualified.isConst(), qualified.isVolatile(), qualified.isRestrict());
            }
            case CAtomic atomic -> {
                CType other = renamed(atomic.value());
                yield other == atomic.value() ? type : new CAtomic(other, atomic.size(), atomic.alignment());
            }
            case CFunctionType function -> function(function);
        };
    }

    private CFunctionType function(CFunctionType function) {
        CType result = renamed(function.result());
        boolean changed = result != function.result();
        List<CType> parameters = new ArrayList<>(function.parameters().size());
        for (CType parameter : function.parameters()) {
            CType other = renamed(parameter);
            changed |= other != parameter;
            parameters.add(other);
        }
        return changed
                ? new CFunctionType(
                        result,
                        parameters,
                        function.variadic(),
                        function.prototype(),
                        function.convention(),
                        function.declarator())
                : function;
    }
}
