package io.nativeheader.processor.diagnostic;

/** A problem, where it belongs, and how bad it is. */
public record Diagnostic(Severity severity, Problem problem, Origin origin) {}
