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
 * @param place the file, or the name that the system's loader found it by
 * @param packed where it is from the class path; else null
 */
record OpenLibrary(SymbolLookup lookup, String place, PackedLibrary packed) implements Symbols {

    OpenLibrary(SymbolLookup lookup, String place) {
        this(lookup, place, null);
    }

    @Override
    public MemorySegment find(String symbol) {
        return lookup.find(symbol).orElse(null);
    }

    @Override
    public String whyNot(String symbol, String what) {
        Optional<Path> file = LoadedFile.of(place);
        String resolved = file.map(Path::toString)
                .filter(path -> !path.equals(place))
                .map(path -> " (" + path + ")")
                .orElse("");
        return "cannot find the " + what + ": the library " + place + resolved + " has no symbol " + symbol + "."
                + file.map(path -> hint(symbol, LoadedFile.symbols(path))).orElse("")
                + " Is it older or newer than the header? Then install the one that belongs to the header, or"
                + " compile the Java sources again with the header that belongs to the library.";
    }

    private static String hint(String symbol, Set<String> symbols) {
        Optional<String> cxx = CxxName.of(symbol, symbols);
        if (cxx.isPresent()) {
            return " It is there only as C++ " + cxx.get() + ".";
        }
        List<String> near = NearMisses.of(symbol, symbols);
        return near.isEmpty() ? "" : " It has " + String.join(", ", near) + ".";
    }
}
