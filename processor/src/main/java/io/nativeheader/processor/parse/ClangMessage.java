package io.nativeheader.processor.parse;

/** What clang says of a header: {@code /usr/include/phy.h:12:5: error: unknown type name 'phy'}. */
public record ClangMessage(boolean isError, String file, int line, int column, String text) {

    /** The same of a line of the preamble, which the main file has after others. */
    ClangMessage inPreamble(int linesBefore) {
        return new ClangMessage(isError, MainFile.PREAMBLE, line - linesBefore, column, text);
    }

    /** Whether it is about the preamble, whose lines count from 1. */
    public boolean isOfPreamble() {
        return file.equals(MainFile.PREAMBLE);
    }

    @Override
    public String toString() {
        String place = file.isEmpty() ? "" : file + ":" + line + ":" + column + ": ";
        return place + (isError ? "error: " : "warning: ") + text;
    }
}
