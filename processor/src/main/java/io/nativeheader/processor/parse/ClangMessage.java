package io.nativeheader.processor.parse;

/** What clang says of a header: {@code /usr/include/phy.h:12:5: error: unknown type name 'phy'}. */
public record ClangMessage(boolean isError, String file, int line, int column, String text) {

    /**
     * The same with a place that the user knows, where it is in the main file: a line of the preamble, which others precede, or none for
     * what a header leaves open or breaks there.
     */
    ClangMessage inMainFile(int linesBeforePreamble, boolean noPreamble) {
        if (!file.equals(MainFile.NAME)) {
            return this;
        }
        return noPreamble || line <= linesBeforePreamble
                ? new ClangMessage(isError, "", 0, 0, text)
                : new ClangMessage(isError, MainFile.PREAMBLE, line - linesBeforePreamble, column, text);
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
