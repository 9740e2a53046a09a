package io.nativeheader.processor.jmodel;

import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import java.util.List;
import java.util.Optional;

/**
 * {@code struct phy_device { … };} becomes {@code record phy_device(MemorySegment segment)}.
 *
 * @param tail the flexible array at its end; empty if there is none
 * @param passedByValue whether java.lang.foreign can pass it by value as C does
 * @param usesDeprecated whether a field has a deprecated type
 */
public record RecordDeclaration(
        JavaClass type,
        String cName,
        PerTarget<NativeLayout.Group> layout,
        List<FieldDeclaration> fields,
        Optional<FlexibleTail> tail,
        boolean passedByValue,
        boolean usesDeprecated,
        Documentation documentation)
        implements TypeDeclaration {

    public RecordDeclaration {
        fields = List.copyOf(fields);
    }

    /** Returns the declaration with other comments. */
    public RecordDeclaration documented(List<FieldDeclaration> documentedFields, Documentation other) {
        return new RecordDeclaration(type, cName, layout, documentedFields, tail, passedByValue, usesDeprecated, other);
    }

    /** Returns the declaration for some of its targets. */
    public RecordDeclaration on(TargetSet some) {
        return new RecordDeclaration(
                type, cName, layout.on(some), fields, tail, passedByValue, usesDeprecated, documentation.on(some));
    }

    /**
     * {@code int data[];} at the end of a record.
     *
     * @param offset from the record's start, in bytes
     * @param elementSize in bytes
     */
    public record FlexibleTail(String field, PerTarget<Long> offset, PerTarget<Long> elementSize) {}
}
