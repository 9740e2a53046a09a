package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.MethodDeclaration;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * What surrounds the body of a method that calls native code.
 *
 * @param overrides whether it has {@code @Override}
 * @param isDocumented whether it has Javadoc of its own; otherwise that of the method that it overrides is enough
 */
record MethodShape(List<Modifier> modifiers, boolean overrides, boolean isDocumented) {

    /** Returns the shape of a method of {@code PhyNative}. The Javadoc of header-wide methods is in {@code PhyHeader}. */
    static MethodShape ofImplementation(MethodDeclaration method) {
        return new MethodShape(List.of(Modifier.PUBLIC), true, method.overridesDeclared());
    }

    /** Returns the shape of a method of a class. */
    static MethodShape ofMember(boolean overrides) {
        return new MethodShape(List.of(Modifier.PUBLIC), overrides, true);
    }

    /** Returns the shape of a static method of a class. */
    static MethodShape ofStaticMember() {
        return new MethodShape(List.of(Modifier.PUBLIC, Modifier.STATIC), false, true);
    }
}
