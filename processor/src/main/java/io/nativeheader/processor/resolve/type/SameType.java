package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CField;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordLayout;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.platform.TargetSet;
import java.util.List;

/** Compares types that two headers declare under one name. An incomplete type equals every type that completes it. */
final class SameType {

    private SameType() {}

    /**
     * Compares two types.
     *
     * @param common the targets that both headers are bound for
     */
    static boolean isSame(CTag first, CTag second, TargetSet common) {
        return switch (first) {
            case CRecord record -> second instanceof CRecord other && same(record, other, common);
            case CEnum enumeration -> second instanceof CEnum other && same(enumeration, other, common);
        };
    }

    private static boolean same(CRecord first, CRecord second, TargetSet common) {
        return first.kind() == second.kind()
                && (first.layout().isEmpty()
                        || second.layout().isEmpty()
                        || same(first.layout().get(), second.layout().get(), common));
    }

    /** Compares two layouts on the targets that define the record in both headers. */
    private static boolean same(CRecordLayout first, CRecordLayout second, TargetSet bound) {
        TargetSet common = bound.and(first.size().targets()).and(second.size().targets());
        return common.isEmpty()
                || first.size().on(common).equals(second.size().on(common))
                        && first.alignment()
                                .on(common)
                                .equals(second.alignment().on(common))
                        && fieldPositions(first, common).equals(fieldPositions(second, common));
    }

    private static List<String> fieldPositions(CRecordLayout layout, TargetSet common) {
        return layout.fields().stream()
                .filter(field -> !field.bitOffset().targets().and(common).isEmpty())
                .map(field -> fieldPosition(field, common))
                .toList();
    }

    private static String fieldPosition(CField field, TargetSet common) {
        return field.name() + "@" + field.bitOffset().on(common) + ":" + field.bitWidth();
    }

    private static boolean same(CEnum first, CEnum second, TargetSet common) {
        return first.enumerators().isEmpty()
                || second.enumerators().isEmpty()
                || values(first, common).equals(values(second, common));
    }

    private static List<String> values(CEnum declaration, TargetSet common) {
        return declaration.enumerators().stream()
                .filter(enumerator -> !enumerator.value().targets().and(common).isEmpty())
                .map(enumerator -> enumerator.name() + "=" + enumerator.value().on(common))
                .toList();
    }
}
