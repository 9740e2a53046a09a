package io.nativeheader.processor.jmodel;

import io.nativeheader.processor.platform.PerTarget;

/**
 * The library that generated code opens.
 *
 * @param header the header that errors name: {@code phy.h}
 * @param library {@code phy}; empty for the symbols of the process
 * @param soname the SONAME at build time: {@code libz.so.1}; empty if the library was not found
 * @param helpers the file stem of the compiled helpers: {@code p.Phy}; empty if there are none
 */
public record LibraryDeclaration(String header, PerTarget<String> library, PerTarget<String> soname, String helpers) {}
