package io.nativeheader.runtime;

import io.nativeheader.runtime.library.CxxName;
import io.nativeheader.runtime.library.LoadedFile;
import io.nativeheader.runtime.library.NearMisses;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A library that was opened.
 *
 * @param lookup finds its symbols
 * @param location the file, or the name by which the system's loader found it
 * @param fromClassPath the library on the class path; null if it is from elsewhere
 */
record OpenLibrary(SymbolLookup lookup, String location, ClassPathLibrary fromClassPath) implements Symbols {

    OpenLibrary(SymbolLookup lookup, String location) {
        this(lookup, location, null);
    }

    @Override
    public MemorySegment find(String symbol) {
        return lookup.find(symbol).orElse(null);
    }

    @Override
    public String notFoundMessage(String symbol, String what) {
        Optional<Path> file = LoadedFile.of(location);
        String resolved = file.map(Path::toString)
                .filter(path -> !path.equals(location))
                .map(path -> " (" + path + ")")
                .orElse("");
        return "cannot find the " + what + ": the library " + location + resolved + " has no symbol " + symbol + "."
                + file.map(path -> hint(symbol, LoadedFile.symbols(path))).orElse("")
                + " If the versions of library and header differ, install the library that matches the header, or"
                + " recompile the Java sources with the header that matches the library.";
    }

    private static String hint(String symbol, Set<String> symbols) {
        Optional<String> cxx = CxxName.of(symbol, symbols);
        if (cxx.isPresent()) {
            return " It exports only the C++ function " + cxx.get() + ", which lacks extern \"C\".";
        }
        List<String> near = NearMisses.of(symbol, symbols);
        return near.isEmpty() ? "" : " Similar symbols: " + String.join(", ", near) + ".";
    }
}
