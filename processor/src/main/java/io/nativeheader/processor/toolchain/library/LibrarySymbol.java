package io.nativeheader.processor.toolchain.library;

/**
 * A symbol that a library defines and others can see: {@code crc32}.
 *
 * @param weak whether another library's definition may take its place
 */
public record LibrarySymbol(String name, Kind kind, boolean weak) {

    /** What stands behind the name. */
    public enum Kind {
        /** Code; also an indirect function, which the loader chooses. */
        FUNCTION,
        /** {@code stdin}. */
        VARIABLE,
        /** A variable that each thread has its own of: {@code errno}. */
        THREAD_LOCAL,
        /** Not said: a label of assembler. */
        OTHER
    }
}
