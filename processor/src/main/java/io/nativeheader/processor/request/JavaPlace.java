package io.nativeheader.processor.request;

/**
 * A line in a Java source file: {@code Phy.java:12}.
 *
 * @param line the line number, starting at 1
 */
public record JavaPlace(String file, int line) {

    /** Returns the location {@code lines} lines further down. */
    public JavaPlace plus(int lines) {
        return new JavaPlace(file, line + lines);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
