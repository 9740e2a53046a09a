package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CAtomic;
import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CExtendedType;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CRecordLayout;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.cmodel.CVoid;

/** Sizes of C types in bytes, computed from the sizes that clang reports for their parts. */
public final class TypeSize {

    private TypeSize() {}

    /** Returns the size; 0 for an incomplete type and for an array without a length. */
    public static long of(CType type, CHeader header) {
        return switch (type.canonical()) {
            case CPrimitive primitive -> primitive.size();
            case CPointer _ -> 8;
            case CArray array -> array.length().orElse(0) * of(array.element(), header);
            case CRecordType record ->
                header.record(record).layout().map(CRecordLayout::size).orElse(0L);
            case CEnumType enumeration ->
                header.enumeration(enumeration).underlying().size();
            case CAtomic atomic -> atomic.size();
            case CExtendedType extended -> Math.max(0, extended.size());
            case CVoid _, CFunctionType _ -> 0;
            case CTypedefType _, CQualified _ -> throw new IllegalStateException("canonical types are neither");
        };
    }
}
