package io.nativeheader.processor.javac;

/**
 * A compiled class.
 *
 * @param name binary: {@code p.Phy$member}
 * @param content as JVMS 4 has it
 */
public record ClassFile(String name, byte[] content) {}
