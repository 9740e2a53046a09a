package io.nativeheader.processor;

import io.nativeheader.processor.diagnostic.Diagnostic;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.Severity;
import java.util.List;

/** What comes of the interfaces of a package: files, and what is to be said. */
record Binding(List<GeneratedFile> files, List<Diagnostic> diagnostics) {

    Binding {
        files = List.copyOf(files);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The same, with something said before. */
    Binding after(Diagnostics earlier) {
        Diagnostics all = new Diagnostics();
        all.addAll(earlier);
        all.addAll(diagnostics);
        return new Binding(files, all.all());
    }

    boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
