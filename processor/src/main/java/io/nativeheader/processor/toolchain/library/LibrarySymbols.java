package io.nativeheader.processor.toolchain.library;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a library defines for others to call, or why that is not known. */
public sealed interface LibrarySymbols {

    /**
     * The table was read.
     *
     * @param byName the defined dynamic symbols: {@code crc32} is a function
     * @param hidden names that the library defines for itself alone, as far as it says
     * @param needed the libraries that are loaded with it: {@code libc.so.6}
     */
    record Known(SortedMap<String, LibrarySymbol> byName, Set<String> hidden, List<String> needed)
            implements LibrarySymbols {

        public Known {
            byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
            hidden = Set.copyOf(hidden);
            needed = List.copyOf(needed);
        }

        public Known(SortedMap<String, LibrarySymbol> byName) {
            this(byName, Set.of(), List.of());
        }

        public boolean contains(String name) {
            return byName.containsKey(name);
        }
    }

    /** The table was not read: {@code a Windows DLL, whose symbols are not read yet}. */
    record Unknown(String reason) implements LibrarySymbols {}
}
