package io.nativeheader.processor.symbols;

import java.util.Optional;

/**
 * A shared library that stands on the building machine.
 *
 * @param name {@code z}, by which it is opened when the program runs
 * @param file its file name, for messages
 * @param soname as recorded in it; empty if it has none
 * @param symbols empty if its format cannot be read
 */
public record FoundLibrary(String name, String file, String soname, Optional<SymbolTable> symbols) {}
