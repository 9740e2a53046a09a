package io.nativeheader.processor.jmodel;

import java.util.List;

/**
 * The methods that an interface inherits from another annotated interface. Its implementation delegates them to the other interface's
 * implementation: {@code interface Mdio extends MdioHeader, Phy}.
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
