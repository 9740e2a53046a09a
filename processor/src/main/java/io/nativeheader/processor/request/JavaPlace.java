package io.nativeheader.processor.request;

/**
 * A line of a Java source file: {@code Phy.java:12}.
 *
 * @param line from 1
 */
public record JavaPlace(String file, int line) {

    /** The place so many lines further down. */
    public JavaPlace plus(int lines) {
        return new JavaPlace(file, line + lines);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
