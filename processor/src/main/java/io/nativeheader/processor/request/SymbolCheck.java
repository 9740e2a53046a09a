package io.nativeheader.processor.request;

/** How to report a function that the header declares but the library does not define: {@code -Anativeheader.symbols}. */
public enum SymbolCheck {
    ERROR,
    WARN,
    OFF
}
