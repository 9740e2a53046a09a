package io.nativeheader.processor.parse;

/** A diagnostic of clang: {@code /usr/include/phy.h:12:5: error: unknown type name 'phy'}. */
public record ClangMessage(boolean isError, String file, int line, int column, String text) {

    /**
     * Returns this message with a location in the user's own source. A location in the main file becomes a line of the preamble. If it is
     * not in the preamble, for instance because a header leaves a brace open, the location is dropped.
     */
    ClangMessage relativeToPreamble(int linesBeforePreamble, boolean noPreamble) {
        if (!MainFile.is(file)) {
            return this;
        }
        return noPreamble || line <= linesBeforePreamble
                ? new ClangMessage(isError, "", 0, 0, text)
                : new ClangMessage(isError, MainFile.PREAMBLE, line - linesBeforePreamble, column, text);
    }

    /** Returns whether the location is in the preamble, whose lines count from 1. */
    public boolean isInPreamble() {
        return file.equals(MainFile.PREAMBLE);
    }

    @Override
    public String toString() {
        String place = file.isEmpty() ? "" : file + ":" + line + ":" + column + ": ";
        return place + (isError ? "error: " : "warning: ") + text;
    }
}
