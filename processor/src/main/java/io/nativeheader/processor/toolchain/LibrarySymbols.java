package io.nativeheader.processor.toolchain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a library defines for others to call, or why that is not known. */
public sealed interface LibrarySymbols {

    /** The defined dynamic symbols by name: {@code crc32} is a function. */
    record Known(SortedMap<String, LibrarySymbol> byName) implements LibrarySymbols {

        public Known {
            byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
        }

        public boolean contains(String name) {
            return byName.containsKey(name);
        }
    }

    /** The table was not read: {@code a Windows DLL, whose symbols are not read yet}. */
    record Unknown(String reason) implements LibrarySymbols {}
}
