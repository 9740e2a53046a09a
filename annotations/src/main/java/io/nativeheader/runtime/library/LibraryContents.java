package io.nativeheader.runtime.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * What a library's file says of it.
 *
 * @param name by which the loader knows it; empty if it says none
 * @param needed the libraries that are loaded with it
 * @param symbols what it defines for others
 * @param hidden what it defines for itself alone, as far as it says
 */
public record LibraryContents(
        Optional<String> name, List<String> needed, SortedSet<String> symbols, Set<String> hidden) {}
