package io.nativeheader.processor.compile;

import io.nativeheader.processor.jmodel.BindingReport;
import io.nativeheader.processor.jmodel.BindingReport.ConstantEntry;
import io.nativeheader.processor.jmodel.HelperSource;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.naming.JavaNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Assertions that the C compiler cannot read: it has no such name, or the name has another meaning at the end of the header. They say
 * nothing about what Java has, so they are left out, and the report names each constant that nothing confirmed.
 *
 * @param layouts by the C names of their types
 * @param constants the compiler's messages by the constants' C names
 */
public record Unconfirmed(Set<String> layouts, Map<String, String> constants) {

    public Unconfirmed {
        layouts = Set.copyOf(layouts);
        constants = Map.copyOf(constants);
    }

    /** The interface without these assertions. */
    public InterfaceDeclaration in(InterfaceDeclaration declaration) {
        if (layouts.isEmpty() && constants.isEmpty()) {
            return declaration;
        }
        return declaration.with(
                declaration.methods(), declaration.helpers().map(this::without), noted(declaration.report()));
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

    private BindingReport noted(BindingReport report) {
        Map<String, String> byJavaName = new HashMap<>();
        constants.forEach((name, message) -> byJavaName.put(JavaNames.constant(name), message));
        return report.withConstants(report.constants().stream()
                .map(entry -> new ConstantEntry(
                        entry.name(),
                        entry.c(),
                        entry.value(),
                        entry.libclang(),
                        Optional.ofNullable(byJavaName.get(entry.name()))))
                .toList());
    }
}
