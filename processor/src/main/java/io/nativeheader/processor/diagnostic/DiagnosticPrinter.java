package io.nativeheader.processor.diagnostic;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Hands diagnostics to the Java compiler: {@code error: [HeaderNotFound] …}. */
public final class DiagnosticPrinter {

    private final Messager messager;
    private final SourceLocations places;

    /**
     * @param places that the diagnostics' origins are of
     */
    public DiagnosticPrinter(Messager messager, SourceLocations places) {
        this.messager = messager;
        this.places = places;
    }

    public void print(Diagnostic diagnostic) {
        String text =
                "[" + diagnostic.problem().id() + "] " + diagnostic.problem().message();
        Kind kind = switch (diagnostic.severity()) {
            case ERROR -> Kind.ERROR;
            case WARNING -> Kind.WARNING;
            case NOTE -> Kind.NOTE;
        };
        places.place(diagnostic.origin())
                .ifPresentOrElse(
                        place -> messager.printMessage(
                                kind,
                                text,
                                place.element(),
                                place.annotation().orElse(null),
                                place.value().orElse(null)),
                        () -> messager.printMessage(kind, text));
    }
}
