package io.nativeheader.processor.resolve.type;

/**
 * Where a header uses a type: the parameter {@code callback} of {@code sqlite3_exec}, the field {@code xFree} of {@code
 * sqlite3_mem_methods}. An unnamed record is named after its use site; the Javadoc of an unnamed function type lists its use sites.
 *
 * @param owner the function, variable or record
 * @param part the parameter or field, or {@code result}; empty for a variable
 */
public record UseSite(String owner, String part) {

    /** No use site. A type without a name in C is then not generated. */
    public static final UseSite NONE = new UseSite("", "");

    /** Returns the name for a record that has none in C: {@code s_u} for {@code struct s { union { … } u; }}. */
    String typeName() {
        return part.isEmpty() ? owner : owner + "_" + part;
    }

    /** Returns {@code sqlite3_exec (callback)}. */
    String text() {
        return part.isEmpty() ? owner : owner + " (" + part + ")";
    }

    boolean isNone() {
        return owner.isEmpty();
    }
}
