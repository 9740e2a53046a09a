package io.nativeheader.processor.jmodel;

/**
 * What generated code says of its library.
 *
 * @param header named in errors: {@code phy.h}
 * @param library {@code phy}; empty for the symbols of the process
 * @param soname as found at build time: {@code libz.so.1}; empty if it was not found
 * @param helpers the file stem of the compiled helpers: {@code p.Phy}; empty if there are none
 */
public record LibraryDeclaration(String header, String library, String soname, String helpers) {}
