package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CField;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordLayout;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.jmodel.HelperSource.FieldOffset;
import io.nativeheader.processor.jmodel.HelperSource.LayoutAssertion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What the platform's C compiler is asked to confirm: size, alignment and offsets of each bound record that C can name. */
final class LayoutAssertions {

    private final CHeader header;

    LayoutAssertions(CHeader header) {
        this.header = header;
    }

    /**
     * @param enums whether it confirms the sizes of enums, too: only flags change them
     */
    List<LayoutAssertion> of(Predicate<CRecord> bound, boolean enums) {
        List<LayoutAssertion> assertions = new ArrayList<>();
        header.tags().values().forEach(tag -> {
            if (tag instanceof CRecord record
                    && record.layout().isPresent()
                    && !record.spelling().isEmpty()
                    && bound.test(record)) {
                assertions.add(assertion(record, record.layout().get()));
            }
            if (enums && tag instanceof CEnum enumeration && isComplete(enumeration)) {
                long size = enumeration.underlying().size();
                assertions.add(new LayoutAssertion(enumeration.spelling(), size, size, List.of()));
            }
        });
        return assertions;
    }

    private static boolean isComplete(CEnum enumeration) {
        return !enumeration.enumerators().isEmpty() && !enumeration.spelling().isEmpty();
    }

    private LayoutAssertion assertion(CRecord record, CRecordLayout layout) {
        List<FieldOffset> fields = new ArrayList<>();
        collect(layout, 0, fields);
        return new LayoutAssertion(record.spelling(), layout.size(), layout.alignment(), fields);
    }

    /** Bit-fields have no address, and members of anonymous members are named as the record's own. */
    private void collect(CRecordLayout layout, long base, List<FieldOffset> fields) {
        for (CField field : layout.fields()) {
            long offset = base + field.bitOffset() / 8;
            if (field.bitWidth().isPresent()) {
                continue;
            }
            if (header.macroNames().contains(field.name())) {
                continue; // C cannot name it: si_pid is a macro
            }
            if (!field.name().isEmpty()) {
                fields.add(new FieldOffset(field.name(), offset));
            } else if (field.type().canonical() instanceof CRecordType type) {
                header.record(type).layout().ifPresent(inner -> collect(inner, offset, fields));
            }
        }
    }
}
