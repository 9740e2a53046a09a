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
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;

/** Sizes of C types in bytes, computed from the sizes that clang reports for their parts. */
public final class TypeSize {

    private TypeSize() {}

    /** Returns the size; 0 for an incomplete type and for an array without a length. */
    public static PerTarget<Long> of(CType type, CHeader header) {
        return switch (type.canonical()) {
            case CPrimitive primitive -> PerTarget.same(primitive.size());
            case CPointer _ -> PerTarget.same(8L);
            case CArray array -> length(array).with(of(array.element(), header), (length, size) -> length * size);
            case CRecordType record -> of(header.record(record), header);
            case CEnumType enumeration -> of(header.enumeration(enumeration).underlying(), header);
            case CAtomic atomic -> PerTarget.same(atomic.size());
            case CExtendedType extended -> PerTarget.same(Math.max(0, extended.size()));
            case CVarying varying -> varying(varying, header);
            case CVoid _, CFunctionType _ -> PerTarget.same(0L);
            case CTypedefType _, CQualified _ -> throw new IllegalStateException("canonical types are neither");
        };
    }

    /** Returns the size of a record; 0 where it is incomplete. */
    static PerTarget<Long> of(CRecord record, CHeader header) {
        return record.layout().map(layout -> orZero(layout.size(), header)).orElse(PerTarget.same(0L));
    }

    /** Returns the length of an array; 0 for an array without a length. */
    static PerTarget<Long> length(CArray array) {
        return array.length().orElse(PerTarget.same(0L));
    }

    private static PerTarget<Long> varying(CVarying varying, CHeader header) {
        PerTarget<CType> types = varying.types();
        return PerTarget.of(
                types.targets(), target -> of(types.at(target), header).at(target));
    }

    /** Returns the size of a record on all targets: 0 where it is incomplete. */
    private static PerTarget<Long> orZero(PerTarget<Long> size, CHeader header) {
        TargetSet all = header.bound();
        return size.targets().containsAll(all)
                ? size
                : PerTarget.of(all, target -> size.isOn(target) ? size.at(target) : 0L);
    }
}
