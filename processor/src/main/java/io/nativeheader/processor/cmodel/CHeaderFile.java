package io.nativeheader.processor.cmodel;

/**
 * A header file that was read.
 *
 * @param name as after {@code #include}
 * @param path as the compiler opened it
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param own whether its declarations are the header's own
 */
public record CHeaderFile(String name, String path, String sha256, boolean own) {}
