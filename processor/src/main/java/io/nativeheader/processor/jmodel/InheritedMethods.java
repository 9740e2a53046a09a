package io.nativeheader.processor.jmodel;

import java.util.List;

/**
 * What an interface has from another annotated one, whose implementation does it: {@code interface Mdio extends MdioHeader, Phy}.
 *
 * @param type {@code Phy}
 * @param implementation {@code PhyNative}
 * @param methods that {@code MdioNative} hands on to it
 */
public record InheritedMethods(JavaClass type, JavaClass implementation, List<MethodDeclaration> methods) {

    public InheritedMethods {
        methods = List.copyOf(methods);
    }
}
