package io.nativeheader.processor.toolchain.library;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The symbols that a library exports, or the reason why they are unknown. */
public sealed interface LibrarySymbols {

    /**
     * A symbol table that was read.
     *
     * @param byName the defined dynamic symbols by name
     * @param hidden the names that the library defines but does not export, if the file lists them
     * @param needed the libraries that the loader loads with it: {@code libc.so.6}
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

    /** A symbol table that was not read: {@code it is a text stub (.tbd), whose symbols NativeHeader cannot read}. */
    record Unknown(String reason) implements LibrarySymbols {}
}
