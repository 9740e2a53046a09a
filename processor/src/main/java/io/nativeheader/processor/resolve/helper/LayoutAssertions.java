package io.nativeheader.processor.resolve.helper;

import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CField;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordLayout;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.TargetTypes;
import io.nativeheader.processor.jmodel.HelperSource.FieldOffset;
import io.nativeheader.processor.jmodel.HelperSource.LayoutAssertion;
import io.nativeheader.processor.resolve.type.HelperTypeNames;
import io.nativeheader.processor.resolve.type.TypeSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Creates the assertions for the C compiler: size, alignment and field offsets of each bound record or enum that C code can name. */
final class LayoutAssertions {

    private final CHeader header;
    private final int target;
    private final HelperTypeNames names;

    /**
     * @param target the target whose layouts to assert
     */
    LayoutAssertions(CHeader header, int target) {
        this.header = header;
        this.target = target;
        this.names = new HelperTypeNames(header);
    }

    /**
     * Returns the assertions.
     *
     * @param enums whether to assert the sizes of enums, which only flags change
     */
    List<LayoutAssertion> of(Predicate<CTag> bound, boolean enums) {
        List<LayoutAssertion> assertions = new ArrayList<>();
        for (CTag tag : header.tags().values()) {
            if (bound.test(tag) || enums && tag instanceof CEnum) {
                names.of(tag).flatMap(name -> assertion(name, tag)).ifPresent(assertions::add);
            }
        }
        return assertions;
    }

    private Optional<LayoutAssertion> assertion(String name, CTag tag) {
        return switch (tag) {
            case CRecord record ->
                record.layout()
                        .filter(layout -> layout.size().isOn(target))
                        .map(layout -> assertion(name, record, layout));
            case CEnum enumeration when enumeration.enumerators().isEmpty() -> Optional.empty();
            case CEnum enumeration -> {
                long size = enumeration.underlying().size();
                yield Optional.of(new LayoutAssertion(name, size, size, List.of(), Optional.empty()));
            }
        };
    }

    private LayoutAssertion assertion(String name, CRecord record, CRecordLayout layout) {
        List<FieldOffset> fields = new ArrayList<>();
        collect(layout, 0, fields);
        return new LayoutAssertion(
                name,
                layout.size().at(target),
                layout.alignment().at(target),
                fields,
                record.reversed() ? Optional.empty() : scalar(layout));
    }

    /** Returns a scalar field whose address the assertion may take. gcc rejects this in a record with the opposite byte order. */
    private Optional<String> scalar(CRecordLayout layout) {
        return layout.fields().stream()
                .filter(field -> isNameable(field) && onTarget(field).canonical() instanceof CPrimitive)
                .map(CField::name)
                .findFirst();
    }

    private CType onTarget(CField field) {
        return TargetTypes.of(field.type(), target);
    }

    private boolean isNameable(CField field) {
        return field.bitOffset().isOn(target)
                && field.bitWidth().isEmpty()
                && !field.name().isEmpty()
                && !header.macroNames().contains(field.name());
    }

    /**
     * Collects the offsets of named fields. Bit-fields have no address. C code names the members of an anonymous struct or union like the
     * record's own.
     */
    private void collect(CRecordLayout layout, long base, List<FieldOffset> fields) {
        for (CField field : layout.fields()) {
            if (!field.bitOffset().isOn(target)) {
                continue;
            }
            long offset = base + field.bitOffset().at(target) / 8;
            if (field.bitWidth().isPresent()) {
                continue;
            }
            if (header.macroNames().contains(field.name())) {
                continue; // C code cannot name it, for example si_pid, which is a macro
            }
            if (!field.name().isEmpty()) {
                fields.add(new FieldOffset(
                        field.name(), offset, TypeSize.of(field.type(), header).at(target)));
            } else if (field.type().canonical() instanceof CRecordType type) {
                header.record(type).layout().ifPresent(inner -> collect(inner, offset, fields));
            }
        }
    }
}
