package io.nativeheader.processor.request;

/** What becomes of a function that the header declares and the library lacks: {@code -Anativeheader.symbols}. */
public enum SymbolCheck {
    ERROR,
    WARN,
    OFF
}
