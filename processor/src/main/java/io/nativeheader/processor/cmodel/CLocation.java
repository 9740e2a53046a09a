package io.nativeheader.processor.cmodel;

/**
 * A place in a header: {@code phy.h:12}.
 *
 * @param path the file as the compiler opened it
 * @param header the file as it would be named after {@code #include}, free of the machine's folders: {@code bits/types.h}
 * @param line from 1
 * @param column from 1
 */
public record CLocation(String path, String header, int line, int column) {

    /** The place as generated files show it, without the machine's folders. */
    @Override
    public String toString() {
        return header + ":" + line;
    }
}
