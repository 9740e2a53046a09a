package io.nativeheader.processor.diagnostic;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Reports diagnostics to the Java compiler: {@code error: [HeaderNotFound] …}. */
public final class DiagnosticPrinter {

    private final Messager messager;
    private final SourceLocations locations;

    /** Creates a printer that resolves the origins of diagnostics through {@code locations}. */
    public DiagnosticPrinter(Messager messager, SourceLocations locations) {
        this.messager = messager;
        this.locations = locations;
    }

    public void print(Diagnostic diagnostic) {
        String text =
                "[" + diagnostic.problem().id() + "] " + diagnostic.problem().message();
        Kind kind = switch (diagnostic.severity()) {
            case ERROR -> Kind.ERROR;
            case WARNING -> Kind.WARNING;
            case NOTE -> Kind.NOTE;
        };
        locations
                .location(diagnostic.origin())
                .ifPresentOrElse(
                        location -> messager.printMessage(
                                kind,
                                text,
                                location.element(),
                                location.annotation().orElse(null),
                                location.value().orElse(null)),
                        () -> messager.printMessage(kind, text));
    }
}
