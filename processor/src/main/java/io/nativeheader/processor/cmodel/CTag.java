package io.nativeheader.processor.cmodel;

/** A struct, union or enum: what C finds by a tag. */
public sealed interface CTag extends CDeclaration permits CRecord, CEnum {

    DeclId id();

    /** The word after {@code struct}, {@code union} or {@code enum}; empty if there is none. */
    String tag();

    /**
     * The typedef name that stands for it ({@code z_stream}); empty if there is none. Of several, the one that equals the
     * tag, else the first without a leading underscore, else the first.
     */
    String typedefName();

    /** {@code struct}, {@code union} or {@code enum}. */
    String keyword();

    /** Whether code after the header can name it: {@code struct evt} in {@code int f(struct evt { int a; } *e);} ends with the prototype. */
    boolean hasFileScope();

    /** The typedef name when there is one, else the tag; empty for an anonymous one. */
    @Override
    default String name() {
        return typedefName().isEmpty() ? tag() : typedefName();
    }

    /** How C code names the type: {@code z_stream}, {@code struct phy_device}; empty for an anonymous one. */
    default String spelling() {
        if (!typedefName().isEmpty()) {
            return typedefName();
        }
        return tag().isEmpty() ? "" : keyword() + " " + tag();
    }
}
