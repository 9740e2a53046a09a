package io.nativeheader.processor.diagnostic;

/** How bad a problem is. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
