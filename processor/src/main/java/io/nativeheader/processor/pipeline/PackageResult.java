package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.diagnostic.Diagnostic;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.Severity;
import io.nativeheader.processor.javac.GeneratedFile;
import java.util.List;

/** What comes of the interfaces of a package: files, and what is to be said. */
public record PackageResult(List<GeneratedFile> files, List<Diagnostic> diagnostics) {

    public PackageResult {
        files = List.copyOf(files);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The same, with something said before. */
    public PackageResult after(Diagnostics earlier) {
        Diagnostics all = new Diagnostics();
        all.addAll(earlier);
        all.addAll(diagnostics);
        return new PackageResult(files, all.all());
    }

    boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
