package io.nativeheader.processor.cmodel;

import java.util.List;

/**
 * {@code enum phy_state { PHY_DOWN, PHY_READY };}.
 *
 * @param underlying the integer type of its values
 * @param enumerators in the header's order; empty for a forward declaration
 */
public record CEnum(
        DeclId id,
        String tag,
        String typedefName,
        CPrimitive underlying,
        List<CEnumerator> enumerators,
        boolean hasFileScope,
        CSource source,
        String qualifiedName)
        implements CTag {

    public CEnum {
        enumerators = List.copyOf(enumerators);
    }

    /** Creates a type of C. */
    public CEnum(
            DeclId id,
            String tag,
            String typedefName,
            CPrimitive underlying,
            List<CEnumerator> enumerators,
            boolean hasFileScope,
            CSource source) {
        this(id, tag, typedefName, underlying, enumerators, hasFileScope, source, "");
    }

    /** Returns how code after the header names an enumerator: {@code PHY_READY}, {@code shapes::Color::RED}. */
    public String spelling(CEnumerator enumerator) {
        return qualifiedName.isEmpty()
                ? enumerator.name()
                : qualifiedName.replaceFirst("^enum ", "") + "::" + enumerator.name();
    }

    /** Returns whether the enumerators are names of their own, as in C, and not only names within the enum. */
    public boolean exportsEnumerators() {
        return qualifiedName.isEmpty();
    }

    @Override
    public String keyword() {
        return "enum";
    }
}
