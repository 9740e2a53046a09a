package io.nativeheader.processor.resolve;

import java.util.Optional;
import java.util.Set;

/**
 * A shared library that stands on the building machine.
 *
 * @param file its file name, for messages
 * @param soname as recorded in it; empty if it has none
 * @param symbols the dynamic symbols it defines; empty if its format cannot be read
 */
public record FoundLibrary(String file, String soname, Optional<Set<String>> symbols) {}
