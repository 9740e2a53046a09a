package io.nativeheader.processor.javac;

/**
 * A compiled class.
 *
 * @param name the binary name, {@code p.Phy$member}
 * @param content the bytes in the class file format (JVMS 4)
 */
public record ClassFile(String name, byte[] content) {}
