package io.nativeheader.processor.compile;

import io.nativeheader.processor.jmodel.HelperSource;
import java.util.Map;
import java.util.Set;

/**
 * Assertions that do not compile, because a name is unknown to the C compiler, or has another meaning at the end of the header. They
 * neither confirm nor refute the binding, so they are left out, and the report names each constant that remains unconfirmed.
 *
 * @param layouts C names of types whose layout is unconfirmed
 * @param constants the compiler's message for each unconfirmed constant, by C name
 */
public record Unconfirmed(Set<String> layouts, Map<String, String> constants) {

    public Unconfirmed {
        layouts = Set.copyOf(layouts);
        constants = Map.copyOf(constants);
    }

    static final Unconfirmed NOTHING = new Unconfirmed(Set.of(), Map.of());

    /** Returns the C file without these assertions. */
    HelperSource without(HelperSource source) {
        return source.withAssertions(
                source.assertions().stream()
                        .filter(layout -> !layouts.contains(layout.cName()))
                        .toList(),
                source.constants().stream()
                        .filter(constant -> !constants.containsKey(constant.cName()))
                        .toList());
    }
}
