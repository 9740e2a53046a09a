package io.nativeheader.processor.align;

import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CField;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordLayout;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Static assertions of the sizes, offsets and values that an aligned header has on one target. */
final class CAssertions {

    /** Macros that expand to the version of the compiler. */
    private static final Set<String> COMPILER_VERSIONS = Set.of("__MINGW_GCC_VERSION");

    private final AlignedHeader aligned;
    private final int target;
    private final List<String> assertions = new ArrayList<>();

    private CAssertions(AlignedHeader aligned, int target) {
        this.aligned = aligned;
        this.target = target;
    }

    static List<String> of(AlignedHeader aligned, int target) {
        CAssertions all = new CAssertions(aligned, target);
        aligned.header().tags().values().forEach(all::tag);
        aligned.evaluation().constants().forEach(constant -> {
            if (constant.value().isOn(target)
                    && constant.value().at(target) instanceof CValue.OfInteger(long value)
                    && !COMPILER_VERSIONS.contains(constant.name())) {
                all.value(constant.name(), value);
            }
        });
        return all.assertions;
    }

    private void tag(CTag tag) {
        if (!tag.hasFileScope()
                || tag.spelling().isEmpty()
                || !tag.source().targets().contains(target)) {
            return;
        }
        switch (tag) {
            case CRecord record -> record.layout().ifPresent(layout -> record(record, layout));
            case CEnum enumeration ->
                enumeration.enumerators().forEach(enumerator -> {
                    if (enumerator.value().isOn(target)) {
                        value(enumerator.name(), enumerator.value().at(target));
                    }
                });
        }
    }

    private void record(CRecord record, CRecordLayout layout) {
        if (layout.size().isOn(target)) {
            add("sizeof(" + record.spelling() + ") == " + layout.size().at(target));
            add("_Alignof(" + record.spelling() + ") == " + layout.alignment().at(target));
            fields(record.spelling(), 0, layout);
        }
    }

    private void fields(String record, long base, CRecordLayout layout) {
        for (CField field : layout.fields()) {
            if (field.bitOffset().isOn(target) && field.bitWidth().isEmpty()) {
                long offset = base + field.bitOffset().at(target);
                if (!field.name().isEmpty() && !aligned.header().macroNames().contains(field.name())) {
                    add("__builtin_offsetof(" + record + ", " + field.name() + ") * 8 == " + offset);
                } else if (field.type().canonical() instanceof CRecordType type) {
                    fields(
                            record,
                            offset,
                            aligned.header().record(type).layout().orElseThrow());
                }
            }
        }
    }

    /** Adds an assertion of a value, which is sign-extended, or has the bits of an unsigned value. */
    private void value(String name, long value) {
        String expected = Long.toUnsignedString(value) + "ull";
        add("(unsigned long long) (" + name + ") == " + expected + " || (unsigned) (" + name + ") == " + expected);
    }

    private void add(String condition) {
        assertions.add("_Static_assert(" + condition + ", \"" + condition.replace("\"", "'") + "\");");
    }
}
