package io.nativeheader.processor.symbols;

import java.util.Optional;

/**
 * A shared library found on the build machine.
 *
 * @param name name for loading it at run time: {@code z}
 * @param file path, for messages
 * @param soname the recorded SONAME; empty if it has none
 * @param symbols empty if the file format is unknown
 */
public record FoundLibrary(String name, String file, String soname, Optional<SymbolTable> symbols) {}
