package io.nativeheader.processor.jmodel;

import java.util.List;

/** {@code struct phy_device { … };} becomes {@code record phy_device(MemorySegment segment)}. */
public record RecordDeclaration(
        JavaClass type,
        String cName,
        NativeLayout.Group layout,
        List<FieldDeclaration> fields,
        Documentation documentation)
        implements TypeDeclaration {

    public RecordDeclaration {
        fields = List.copyOf(fields);
    }
}
