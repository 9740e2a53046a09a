package io.nativeheader.runtime;

import java.nio.file.Path;

/**
 * A library opened as generated code opens it at its first call, for tools that look at a binding from outside. Opening runs what the
 * library runs when it is loaded; nothing else of it is called.
 */
public final class LibraryProbe {

    private final Symbols symbols;

    private LibraryProbe(Symbols symbols) {
        this.symbols = symbols;
    }

    /** What every process has, the C library above all. */
    public static LibraryProbe ofProcess() {
        return new LibraryProbe(new ProcessSymbols());
    }

    /**
     * The library of an interface.
     *
     * @param loader whose class path may have it
     * @param soname by which the system's loader knows it; empty if that is not known
     */
    public static LibraryProbe ofLibrary(ClassLoader loader, String name, String soname) {
        return new LibraryProbe(LibrarySearch.open(ClassPath.of(loader), name, soname));
    }

    /**
     * The compiled helper stubs of an interface, whose library is opened first.
     *
     * @param stem {@code p.Phy}
     * @param library of the interface, which the stubs may need
     */
    public static LibraryProbe ofHelpers(ClassLoader loader, String stem, LibraryProbe library) {
        return new LibraryProbe(LibrarySearch.openHelpers(ClassPath.of(loader), stem, library.symbols));
    }

    /** A library in a file, looked for nowhere else. */
    public static LibraryProbe ofFile(Path file) {
        return new LibraryProbe(LibrarySearch.openFile(file));
    }

    public boolean isOpen() {
        return !(symbols instanceof MissingLibrary);
    }

    /** The file, or the name that the system's loader found it by; empty if it is not open, and for the process. */
    public String place() {
        return symbols instanceof OpenLibrary open ? open.place() : "";
    }

    /** Every place tried with the loader's reason; empty if it is open. */
    public String reason() {
        return symbols instanceof MissingLibrary missing ? missing.reason() : "";
    }

    /** Whether it has a function or variable of this name. */
    public boolean has(String symbol) {
        return symbols.find(symbol) != null;
    }
}
