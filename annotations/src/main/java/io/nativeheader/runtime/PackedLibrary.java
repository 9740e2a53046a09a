package io.nativeheader.runtime;

import java.io.IOException;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A library of the class path that is open.
 *
 * @param fileName as the class path has it
 * @param file that the loader has
 * @param state of the file when it was opened
 * @param renames what the file has in place of what the class path has
 * @param needed the libraries of the class path that it needs
 * @param lookup null until it is open
 */
record PackedLibrary(
        String fileName,
        Path file,
        FileState state,
        ElfRenames renames,
        List<PackedLibrary> needed,
        SymbolLookup lookup) {

    PackedLibrary(String fileName, Path file, FileState state, ElfRenames renames, List<PackedLibrary> needed) {
        this(fileName, file, state, renames, needed, null);
    }

    PackedLibrary with(SymbolLookup open) {
        return new PackedLibrary(fileName, file, state, renames, needed, open);
    }

    /** Whether libraries that need it call it so. */
    boolean isCalled(String name) {
        return renames.soname().map(name::equals).orElseGet(() -> name.equals(fileName));
    }

    /** Whether the class path had the same bytes for it as it has now in another file. */
    boolean hasContentOf(Path other) throws IOException {
        if (!state.equals(FileState.of(file))) {
            return false; // somebody has written to it since it was opened
        }
        if (other.equals(file)) {
            return true;
        }
        return Files.size(file) == Files.size(other)
                && Arrays.equals(renames.undo(Files.readAllBytes(file)), Files.readAllBytes(other));
    }
}
