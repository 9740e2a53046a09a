package io.nativeheader.processor.diagnostic;

/** The severity of a diagnostic, as javac reports it. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
