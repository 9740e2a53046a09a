package io.nativeheader.processor;

import io.nativeheader.processor.diagnostic.Diagnostic;
import io.nativeheader.processor.diagnostic.Severity;
import java.util.List;

/** What comes of the interfaces of a package: files, and what is to be said. */
record Binding(List<GeneratedFile> files, List<Diagnostic> diagnostics) {

    Binding {
        files = List.copyOf(files);
        diagnostics = List.copyOf(diagnostics);
    }

    boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
