package io.nativeheader.processor.compile;

import io.nativeheader.processor.jmodel.HelperSource;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import java.util.Map;
import java.util.Set;

/**
 * Assertions that do not compile, because a name is unknown to the C compiler, or has another meaning at the end of the header. They
 * neither confirm nor refute the binding, so they are left out, and the report names each constant that remains unconfirmed.
 *
 * @param layouts C names of types whose layout is unconfirmed
 * @param constants the compiler's message for each unconfirmed constant, by C name
 */
record Unconfirmed(Set<String> layouts, Map<String, String> constants) {

    Unconfirmed {
        layouts = Set.copyOf(layouts);
        constants = Map.copyOf(constants);
    }

    /** Returns the interface without these assertions. */
    InterfaceDeclaration in(InterfaceDeclaration declaration) {
        if (layouts.isEmpty() && constants.isEmpty()) {
            return declaration;
        }
        return declaration.with(declaration.methods(), declaration.helpers().map(this::without));
    }

    private HelperSource without(HelperSource source) {
        return new HelperSource(
                source.interfaceName(),
                source.includes(),
                source.preamble(),
                source.helpers(),
                source.assertions().stream()
                        .filter(layout -> !layouts.contains(layout.cName()))
                        .toList(),
                source.constants().stream()
                        .filter(constant -> !constants.containsKey(constant.cName()))
                        .toList());
    }
}
