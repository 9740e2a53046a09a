package io.nativeheader.runtime;

import java.nio.file.Path;

/**
 * Opens a library exactly as generated code does at its first call, for tools that inspect bindings. Opening a library runs its
 * initializers, but no other code in it.
 */
public final class LibraryProbe {

    private final Symbols symbols;

    private LibraryProbe(Symbols symbols) {
        this.symbols = symbols;
    }

    /** {@return a probe for symbols that need no library to be named, mainly those of the C library} */
    public static LibraryProbe ofProcess() {
        return new LibraryProbe(new ProcessSymbols());
    }

    /**
     * Opens an interface's library.
     *
     * @param loader the class loader whose class path may contain the library; null for the system's
     * @param name the library's name
     * @param soname the library's SONAME; empty if unknown
     * @return the library, or a probe whose {@link #reason} explains why it could not be opened
     */
    public static LibraryProbe ofLibrary(ClassLoader loader, String name, String soname) {
        return new LibraryProbe(LibrarySearch.open(ClassPath.of(loader), name, soname));
    }

    /**
     * Opens an interface's compiled helper stubs.
     *
     * @param loader the class loader whose class path may contain the stubs; null for the system's
     * @param stem the file name without extension: {@code p.Phy}
     * @param library the interface's library, already opened, because the stubs may need it
     * @return the stubs, or a probe that says why they could not be opened
     */
    public static LibraryProbe ofHelpers(ClassLoader loader, String stem, LibraryProbe library) {
        return new LibraryProbe(LibrarySearch.openHelpers(ClassPath.of(loader), stem, library.symbols));
    }

    /**
     * Opens a library file without searching anywhere else.
     *
     * @param file the library's path
     * @return the library, or a probe whose {@link #reason} explains why it could not be opened
     */
    public static LibraryProbe ofFile(Path file) {
        return new LibraryProbe(LibrarySearch.openFile(file));
    }

    /** {@return whether the library was opened} */
    public boolean isOpen() {
        return !(symbols instanceof MissingLibrary);
    }

    /**
     * {@return the file, or the name by which the system's loader found the library; empty for the process, or if the library is not open}
     */
    public String location() {
        return symbols instanceof OpenLibrary open ? open.location() : "";
    }

    /** {@return all locations searched and the loader's message for each; empty if the library is open} */
    public String reason() {
        return symbols instanceof MissingLibrary missing ? missing.reason() : "";
    }

    /**
     * Returns whether the library has a function or variable.
     *
     * @param symbol the symbol's name
     * @return whether it exists
     */
    public boolean has(String symbol) {
        return symbols.find(symbol) != null;
    }
}
