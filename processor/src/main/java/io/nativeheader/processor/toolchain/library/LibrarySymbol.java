package io.nativeheader.processor.toolchain.library;

/**
 * A symbol that a library exports: {@code crc32}.
 *
 * @param weak whether another library's definition may override it
 */
public record LibrarySymbol(String name, Kind kind, boolean weak) {

    /** The kind of definition. */
    public enum Kind {
        /** A function, or an indirect function, whose code the loader selects. */
        FUNCTION,
        /** A variable: {@code stdin}. */
        VARIABLE,
        /** A thread-local variable: {@code errno}. */
        THREAD_LOCAL,
        /** Unknown, such as a label in assembly code. */
        OTHER
    }
}
