package io.nativeheader.processor.cmodel;

/**
 * A location in a header: {@code phy.h:12}.
 *
 * @param path the path that the compiler opened
 * @param header the name after {@code #include}, without folders of this machine: {@code bits/types.h}
 * @param line from 1
 * @param column from 1
 */
public record CLocation(String path, String header, int line, int column) {

    /** Returns the location for generated files, without folders of this machine. */
    @Override
    public String toString() {
        return header + ":" + line;
    }
}
