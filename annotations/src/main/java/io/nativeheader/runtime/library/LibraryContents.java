package io.nativeheader.runtime.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * The names and symbols in a library file.
 *
 * @param name the name by which the loader identifies it; empty if it has none
 * @param needed the libraries that are loaded with it
 * @param symbols the exported symbols
 * @param hidden the symbols that are not exported, as far as the file lists them
 */
public record LibraryContents(
        Optional<String> name, List<String> needed, SortedSet<String> symbols, Set<String> hidden) {}
