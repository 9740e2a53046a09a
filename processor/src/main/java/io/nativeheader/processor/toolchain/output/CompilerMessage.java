package io.nativeheader.processor.toolchain.output;

/**
 * One line of a compiler or linker: {@code Phy.c:12:40: error: request for member 'nope' in something not a structure}.
 *
 * @param file as the compiler names it; empty if it names none
 * @param line from 1; 0 if unknown
 * @param column from 1; 0 if unknown
 */
public record CompilerMessage(String file, int line, int column, Severity severity, String text) {

    /** How bad it is; a fatal error is an error. */
    public enum Severity {
        NOTE,
        WARNING,
        ERROR
    }

    public static CompilerMessage error(String text) {
        return new CompilerMessage("", 0, 0, Severity.ERROR, text);
    }

    /** The message in gcc's form. */
    @Override
    public String toString() {
        String place =
                file.isEmpty() ? "" : file + (line == 0 ? "" : ":" + line) + (column == 0 ? "" : ":" + column) + ": ";
        return place
                + switch (severity) {
                    case NOTE -> "note: ";
                    case WARNING -> "warning: ";
                    case ERROR -> "error: ";
                }
                + text;
    }
}
