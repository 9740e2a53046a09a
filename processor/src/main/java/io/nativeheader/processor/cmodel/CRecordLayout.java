package io.nativeheader.processor.cmodel;

import java.util.List;

/**
 * Where clang puts the fields of a complete record.
 *
 * @param size in bytes
 * @param alignment in bytes
 * @param fields in the header's order, anonymous members as one field with an empty name
 */
public record CRecordLayout(long size, long alignment, List<CField> fields) {

    public CRecordLayout {
        fields = List.copyOf(fields);
    }
}
