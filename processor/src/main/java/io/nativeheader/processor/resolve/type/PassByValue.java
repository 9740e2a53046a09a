package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CAtomic;
import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CExtendedType;
import io.nativeheader.processor.cmodel.CField;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordLayout;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.cmodel.CVoid;
import java.util.List;
import java.util.Optional;

/**
 * Determines whether java.lang.foreign passes a record by value as the C compiler does. The linker classifies a record by the members of
 * its layout, so every byte that the ABI inspects must belong to a member of the right type: padding instead of a bit-field would be passed
 * wrongly. Only natural layouts are supported (java.lang.foreign.Linker, "Supported layouts").
 */
final class PassByValue {

    private final CHeader header;
    private final TypeRegistry types;

    PassByValue(CHeader header, TypeRegistry types) {
        this.header = header;
        this.types = types;
    }

    /** Returns why java.lang.foreign cannot pass a record by value, as a clause; empty if it can. */
    Optional<String> obstacle(CRecord declaration) {
        Optional<CRecordLayout> layout = types.complete(declaration).layout();
        if (layout.isEmpty()) {
            return Optional.of("it is incomplete");
        }
        if (declaration.reversed()) {
            return Optional.of("gcc stores its fields in the opposite byte order");
        }
        if (layout.get().size().values().contains(0L)) {
            return Optional.of("it is empty");
        }
        for (CField field : layout.get().fields()) {
            Optional<String> obstacle = obstacle(field);
            if (obstacle.isPresent()) {
                return obstacle;
            }
        }
        boolean union = declaration.kind() == CRecord.Kind.UNION;
        return targets(layout.get()).stream().allMatch(target -> isNatural(union, layout.get(), target))
                ? Optional.empty()
                : Optional.of("its layout differs from the natural layout of its fields");
    }

    private Optional<String> obstacle(CField field) {
        String name = field.name().isEmpty() ? "an unnamed field" : "its field " + field.name();
        return field.bitWidth().isPresent() ? Optional.of(name + " is a bit-field") : obstacle(field.type(), name);
    }

    private Optional<String> obstacle(CType type, String name) {
        return switch (type.canonical()) {
            case CPrimitive primitive ->
                TypeMapper.carrier(primitive).isPresent()
                        ? Optional.empty()
                        : Optional.of(name + " is a " + primitive.kind().spelling());
            case CArray array ->
                array.length().isEmpty()
                        ? Optional.of(name + " is a flexible array")
                        : TypeSize.length(array).values().contains(0L)
                                ? Optional.of(name + " is an empty array")
                                : obstacle(array.element(), name);
            case CRecordType record -> obstacle(header.record(record));
            case CExtendedType extended -> Optional.of(name + " is a " + extended.spelling());
            case CAtomic _ -> Optional.of(name + " is atomic");
            case CVarying varying ->
                varying.types().values().stream()
                        .flatMap(one -> obstacle(one, name).stream())
                        .findFirst();
            case CPointer _, CEnumType _ -> Optional.empty();
            case CVoid _, CFunctionType _ -> Optional.of(name + " has no size");
            case CTypedefType _, CQualified _ -> throw new IllegalStateException("canonical types are neither");
        };
    }

    /** Returns whether each field is at the next offset that its type's alignment allows, and the record ends after the last one. */
    private boolean isNatural(boolean union, CRecordLayout layout, int target) {
        long end = 0;
        long largest = 1;
        for (CField field : layout.fields()) {
            if (!field.bitOffset().isOn(target)) {
                continue;
            }
            long alignment = alignment(field.type(), target);
            long offset = union ? 0 : alignUp(end, alignment);
            if (field.bitOffset().at(target) / 8 != offset) {
                return false;
            }
            end = Math.max(end, offset + TypeSize.of(field.type(), header).at(target));
            largest = Math.max(largest, alignment);
        }
        return layout.alignment().at(target) == largest && layout.size().at(target) == alignUp(end, largest);
    }

    /** Returns the targets to check: all that complete the record, or any one if they agree. */
    private List<Integer> targets(CRecordLayout layout) {
        return layout.size().targets().and(header.bound()).indices();
    }

    private static long alignUp(long offset, long alignment) {
        return (offset + alignment - 1) / alignment * alignment;
    }

    /** Returns the natural alignment of a type without obstacle, in bytes. */
    private long alignment(CType type, int target) {
        return switch (type.canonical()) {
            case CArray array -> alignment(array.element(), target);
            case CRecordType record ->
                header.record(record)
                        .layout()
                        .map(layout -> layout.alignment().at(target))
                        .orElse(1L);
            case CPrimitive _, CPointer _, CEnumType _, CVarying _ ->
                TypeSize.of(type, header).at(target);
            case CVoid _, CFunctionType _, CExtendedType _, CAtomic _ -> 1;
            case CTypedefType _, CQualified _ -> throw new IllegalStateException("canonical types are neither");
        };
    }
}
