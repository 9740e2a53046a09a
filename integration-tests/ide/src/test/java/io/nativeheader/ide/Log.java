package io.nativeheader.ide;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/** What editor and server tell each other, one line each, with the seconds since the start. */
final class Log implements AutoCloseable {

    private final PrintWriter out;
    private final long start = System.nanoTime();

    Log(Path file) {
        try {
            out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void line(String line) {
        out.println(String.format(Locale.ROOT, "%7.2f %s", (System.nanoTime() - start) / 1e9, line));
        out.flush();
    }

    void received(PublishDiagnosticsParams params) {
        if (params.getDiagnostics().isEmpty()) {
            line("<- no problem in " + name(params.getUri()));
        }
        for (Diagnostic diagnostic : params.getDiagnostics()) {
            line("<- " + text(params.getUri(), diagnostic));
        }
    }

    /** Returns {@code Main.java:13 Error message}. */
    static String text(String uri, Diagnostic diagnostic) {
        int line = diagnostic.getRange().getStart().getLine() + 1;
        return name(uri) + ":" + line + " " + diagnostic.getSeverity() + " " + message(diagnostic);
    }

    static String message(Diagnostic diagnostic) {
        return diagnostic.getMessage().map(plain -> plain, markup -> markup.getValue());
    }

    private static String name(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        out.close();
    }
}
