package io.nativeheader.processor.jmodel;

import io.nativeheader.processor.platform.PerTarget;
import java.util.List;

/**
 * {@code enum phy_state { PHY_DOWN, … };} becomes {@code enum phy_state}.
 *
 * @param carrier the type of its values, {@code INT} or {@code LONG}
 * @param constants in the header's order; if several have the same value, {@code of} returns the first
 */
public record EnumDeclaration(
        JavaClass type, String cName, Carrier carrier, List<EnumConstant> constants, Documentation documentation)
        implements TypeDeclaration {

    public EnumDeclaration {
        constants = List.copyOf(constants);
    }

    /** {@code PHY_READY = 1}. */
    public record EnumConstant(String name, PerTarget<Long> value, Documentation documentation) {}
}
