package io.nativeheader.processor.diagnostic;

/** A problem with its severity and its location in the sources. */
public record Diagnostic(Severity severity, Problem problem, Origin origin) {}
