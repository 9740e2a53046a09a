package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.diagnostic.Diagnostic;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import java.util.List;

/**
 * What a package would generate.
 *
 * @param declarations the interfaces with linked comments; empty after an error that concerns the whole package
 */
public record CheckedPackage(List<InterfaceDeclaration> declarations, List<Diagnostic> diagnostics) {

    public CheckedPackage {
        declarations = List.copyOf(declarations);
        diagnostics = List.copyOf(diagnostics);
    }
}
