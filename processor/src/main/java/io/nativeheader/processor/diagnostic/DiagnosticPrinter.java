package io.nativeheader.processor.diagnostic;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Hands diagnostics to the Java compiler: {@code error: [HeaderNotFound] …}. */
public final class DiagnosticPrinter {

    private final Messager messager;

    public DiagnosticPrinter(Messager messager) {
        this.messager = messager;
    }

    public void print(Diagnostic diagnostic) {
        String text =
                "[" + diagnostic.problem().id() + "] " + diagnostic.problem().message();
        Kind kind =
                switch (diagnostic.severity()) {
                    case ERROR -> Kind.ERROR;
                    case WARNING -> Kind.WARNING;
                    case NOTE -> Kind.NOTE;
                };
        switch (diagnostic.origin()) {
            case Origin.Nowhere _ -> messager.printMessage(kind, text);
            case Origin.InJava java ->
                messager.printMessage(
                        kind,
                        text,
                        java.element(),
                        java.annotation().orElse(null),
                        java.value().orElse(null));
        }
    }
}
