package io.nativeheader.runtime;

import java.io.IOException;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A library from the class path.
 *
 * @param fileName the file name on the class path
 * @param file the file that the loader opened, possibly a copy
 * @param state the file's state when it was opened
 * @param renames the SONAMEs that differ in the copy
 * @param needed the libraries from the class path that it needs
 * @param lookup finds its symbols; null until it is open
 */
record ClassPathLibrary(
        String fileName,
        Path file,
        FileState state,
        ElfRenames renames,
        List<ClassPathLibrary> needed,
        SymbolLookup lookup) {

    ClassPathLibrary(String fileName, Path file, FileState state, ElfRenames renames, List<ClassPathLibrary> needed) {
        this(fileName, file, state, renames, needed, null);
    }

    ClassPathLibrary with(SymbolLookup open) {
        return new ClassPathLibrary(fileName, file, state, renames, needed, open);
    }

    /** Returns whether dependent libraries refer to this one by {@code name}. */
    boolean isCalled(String name) {
        return renames.soname().map(name::equals).orElseGet(() -> name.equals(fileName));
    }

    /** Returns whether this library's original bytes equal those of another file. */
    boolean hasContentOf(Path other) throws IOException {
        if (!state.equals(FileState.of(file))) {
            return false; // the file changed after it was opened
        }
        if (other.equals(file)) {
            return true;
        }
        return Files.size(file) == Files.size(other)
                && Arrays.equals(renames.undo(Files.readAllBytes(file)), Files.readAllBytes(other));
    }
}
