package io.nativeheader.processor.cmodel;

/** A struct, union or enum: {@code struct phy_device}. */
public sealed interface CTag extends CDeclaration permits CRecord, CEnum {

    DeclId id();

    /** Returns the identifier after {@code struct}, {@code union} or {@code enum}; empty if there is none. */
    String tag();

    /**
     * Returns the typedef name of this type ({@code z_stream}); empty if there is none. Among several, this is the one that equals the tag,
     * else the first without a leading underscore, else the first if the tag is missing or starts with an underscore.
     */
    String typedefName();

    /** Returns how C++ code after the header names the type, {@code shapes::Shape}, {@code enum Mode}; empty in C. */
    String qualifiedName();

    /** Returns {@code struct}, {@code union} or {@code enum}. */
    String keyword();

    /**
     * Returns whether code after the header can name the tag. The scope of {@code struct evt} in {@code int f(struct evt { int a; } *e);}
     * is the prototype.
     */
    boolean hasFileScope();

    /** Returns the typedef name if there is one, else the tag; empty for an anonymous type. */
    @Override
    default String name() {
        return typedefName().isEmpty() ? tag() : typedefName();
    }

    /** Returns how C code names the type: {@code z_stream}, {@code struct phy_device}; empty for an anonymous type. */
    default String spelling() {
        if (!qualifiedName().isEmpty()) {
            return qualifiedName();
        }
        if (!typedefName().isEmpty()) {
            return typedefName();
        }
        return tag().isEmpty() ? "" : keyword() + " " + tag();
    }
}
