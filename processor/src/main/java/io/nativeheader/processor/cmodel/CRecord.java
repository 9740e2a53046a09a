package io.nativeheader.processor.cmodel;

import java.util.Optional;

/**
 * {@code struct phy_device { … };} or a union.
 *
 * @param layout empty for an incomplete type: {@code struct phy_device;}
 * @param reversed whether gcc stores its fields in the opposite byte order: {@code scalar_storage_order("big-endian")}
 */
public record CRecord(
        DeclId id,
        Kind kind,
        String tag,
        String typedefName,
        Optional<CRecordLayout> layout,
        boolean hasFileScope,
        boolean reversed,
        CSource source,
        String qualifiedName)
        implements CTag {

    /** Struct or union. */
    public enum Kind {
        STRUCT("struct"),
        UNION("union");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }
    }

    /** Creates a type of C. */
    public CRecord(
            DeclId id,
            Kind kind,
            String tag,
            String typedefName,
            Optional<CRecordLayout> layout,
            boolean hasFileScope,
            boolean reversed,
            CSource source) {
        this(id, kind, tag, typedefName, layout, hasFileScope, reversed, source, "");
    }

    @Override
    public String keyword() {
        return kind.keyword;
    }
}
