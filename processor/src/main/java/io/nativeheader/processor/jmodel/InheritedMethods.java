package io.nativeheader.processor.jmodel;

import java.util.List;

/**
 * The methods that an interface inherits from another annotated one, which that one's implementation implements:
 * {@code interface Mdio extends MdioHeader, Phy}.
 *
 * @param type {@code Phy}
 * @param implementation {@code PhyNative}
 * @param methods the methods that {@code MdioNative} delegates to {@code PhyNative}
 */
public record InheritedMethods(JavaClass type, JavaClass implementation, List<MethodDeclaration> methods) {

    public InheritedMethods {
        methods = List.copyOf(methods);
    }
}
