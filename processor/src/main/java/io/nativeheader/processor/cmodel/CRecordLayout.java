package io.nativeheader.processor.cmodel;

import io.nativeheader.processor.platform.PerTarget;
import java.util.List;

/**
 * Layout of a complete record, computed by clang: {@code struct { int a; char b; }} has 8 bytes, aligned to 4.
 *
 * @param size in bytes, on each target that completes the record
 * @param alignment in bytes
 * @param fields in the header's order; an anonymous member is one field with an empty name
 */
public record CRecordLayout(PerTarget<Long> size, PerTarget<Long> alignment, List<CField> fields) {

    public CRecordLayout {
        fields = List.copyOf(fields);
    }
}
