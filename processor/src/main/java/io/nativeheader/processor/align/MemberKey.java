package io.nativeheader.processor.align;

import io.nativeheader.processor.cmodel.CField;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.DeclId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Identity of a record's member on all targets: its name, or its position among the unnamed members of the same kind.
 *
 * @param name empty for an unnamed member
 * @param kind {@code struct}, {@code union} or {@code bit-field} for an unnamed member; otherwise empty
 * @param number position among the unnamed members of this kind
 */
record MemberKey(String name, String kind, int number) {

    /** Returns the fields of a record by their keys, in the header's order. */
    static Map<MemberKey, CField> fields(List<CField> fields, Map<DeclId, CTag> tags) {
        Map<MemberKey, CField> byKey = new LinkedHashMap<>();
        Map<String, Integer> unnamed = new HashMap<>();
        for (CField field : fields) {
            if (field.name().isEmpty()) {
                String kind = kind(field, tags);
                byKey.put(new MemberKey("", kind, unnamed.merge(kind, 1, Integer::sum)), field);
            } else {
                byKey.put(new MemberKey(field.name(), "", 0), field);
            }
        }
        return byKey;
    }

    private static String kind(CField field, Map<DeclId, CTag> tags) {
        if (field.bitWidth().isPresent()) {
            return "bit-field";
        }
        return field.type().canonical() instanceof CRecordType(DeclId id)
                ? tags.get(id).keyword()
                : "";
    }
}
