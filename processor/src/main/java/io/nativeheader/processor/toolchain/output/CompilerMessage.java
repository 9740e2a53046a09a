package io.nativeheader.processor.toolchain.output;

/**
 * A message of a compiler or linker: {@code Phy.c:12:40: error: request for member 'nope' in something not a structure}.
 *
 * @param file the file as the compiler names it, or an empty string
 * @param line the line number, starting at 1, or 0 if unknown
 * @param column the column number, starting at 1, or 0 if unknown
 */
public record CompilerMessage(String file, int line, int column, Severity severity, String text) {

    /** The severity. A fatal error counts as an error. */
    public enum Severity {
        NOTE,
        WARNING,
        ERROR
    }

    public static CompilerMessage error(String text) {
        return new CompilerMessage("", 0, 0, Severity.ERROR, text);
    }

    /** Returns the message in gcc's format. */
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
