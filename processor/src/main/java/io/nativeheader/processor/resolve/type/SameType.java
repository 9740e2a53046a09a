package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CField;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordLayout;
import io.nativeheader.processor.cmodel.CTag;
import java.util.List;

/** Compares types that two headers declare under one name. An incomplete type equals every type that completes it. */
final class SameType {

    private SameType() {}

    static boolean isSame(CTag first, CTag second) {
        return switch (first) {
            case CRecord record -> second instanceof CRecord other && same(record, other);
            case CEnum enumeration -> second instanceof CEnum other && same(enumeration, other);
        };
    }

    private static boolean same(CRecord first, CRecord second) {
        return first.kind() == second.kind()
                && (first.layout().isEmpty()
                        || second.layout().isEmpty()
                        || same(first.layout().get(), second.layout().get()));
    }

    private static boolean same(CRecordLayout first, CRecordLayout second) {
        return first.size().equals(second.size())
                && first.alignment().equals(second.alignment())
                && fieldPositions(first).equals(fieldPositions(second));
    }

    private static List<String> fieldPositions(CRecordLayout layout) {
        return layout.fields().stream().map(SameType::fieldPosition).toList();
    }

    private static String fieldPosition(CField field) {
        return field.name() + "@" + field.bitOffset() + ":" + field.bitWidth();
    }

    private static boolean same(CEnum first, CEnum second) {
        return first.enumerators().isEmpty()
                || second.enumerators().isEmpty()
                || values(first).equals(values(second));
    }

    private static List<String> values(CEnum declaration) {
        return declaration.enumerators().stream()
                .map(enumerator -> enumerator.name() + "=" + enumerator.value())
                .toList();
    }
}
