package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.diagnostic.Diagnostic;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.Severity;
import io.nativeheader.processor.javac.GeneratedFile;
import java.util.List;

/** Result of processing one package: generated files and diagnostics. */
public record PackageResult(List<GeneratedFile> files, List<Diagnostic> diagnostics) {

    public PackageResult {
        files = List.copyOf(files);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Returns this result with earlier diagnostics prepended. */
    public PackageResult withEarlier(Diagnostics earlier) {
        Diagnostics all = new Diagnostics();
        all.addAll(earlier);
        all.addAll(diagnostics);
        return new PackageResult(files, all.all());
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
