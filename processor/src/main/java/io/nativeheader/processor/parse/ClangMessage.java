package io.nativeheader.processor.parse;

/** What clang says of a header: {@code /usr/include/phy.h:12:5: error: unknown type name 'phy'}. */
public record ClangMessage(boolean isError, String file, int line, int column, String text) {

    @Override
    public String toString() {
        String place = file.isEmpty() ? "" : file + ":" + line + ":" + column + ": ";
        return place + (isError ? "error: " : "warning: ") + text;
    }
}
