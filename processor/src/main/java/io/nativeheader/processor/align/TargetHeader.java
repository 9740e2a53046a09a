package io.nativeheader.processor.align;

import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.DeclId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one target declares.
 *
 * @param target index of the target
 * @param tags the records and enums of the header and of its macros
 */
record TargetHeader(int target, CHeader header, CEvaluation evaluation, Map<DeclId, CTag> tags) {

    static TargetHeader of(int target, CHeader header, CEvaluation evaluation) {
        Map<DeclId, CTag> tags = new LinkedHashMap<>(header.tags());
        evaluation.tags().forEach(tags::putIfAbsent);
        return new TargetHeader(target, header, evaluation, tags);
    }
}
