package io.nativeheader.runtime;

import io.nativeheader.runtime.library.LibraryName;
import java.io.File;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Opens a library from the first place that has it: the system property {@code nativeheader.library.<name>}, the class path, the
 * folders of {@code java.library.path}, the system's loader. Keeps what each place said, for the error.
 */
@SuppressWarnings("restricted") // this module is the one that is given native access
final class LibrarySearch {

    private final StringBuilder tried = new StringBuilder();

    private LibrarySearch() {}

    /**
     * The library of this name.
     *
     * @param classPath that may have it
     */
    static Symbols open(ClassPath classPath, String name, String soname) {
        try {
            return search(classPath, name, soname);
        } catch (IllegalCallerException denied) {
            return new MissingLibrary(NativeAccess.reason());
        }
    }

    private static Symbols search(ClassPath classPath, String name, String soname) {
        LibrarySearch search = new LibrarySearch();
        String fileName = Platform.CURRENT.libraryFileName(name);
        Symbols found = search.property(name, fileName);
        if (found == null) {
            found = search.resource(classPath, fileName, null);
        }
        if (found == null) {
            found = search.libraryPath(fileName);
        }
        if (found == null && !soname.isEmpty()) {
            found = search.system(soname);
        }
        if (found == null) {
            found = search.system(fileName);
        }
        return found == null
                ? new MissingLibrary(
                        "the library " + name + " cannot be opened. Tried:" + search.tried + "\n" + advice(name))
                : found;
    }

    private static String advice(String name) {
        String bare = LibraryName.ofFile(name);
        if (!bare.equals(name)) {
            return "A library is named without folder, \"lib\" and ending: is it @NativeHeader(library = \"" + bare
                    + "\")? Its file may then be named with -Dnativeheader.library." + bare + "=….";
        }
        return "Install it, put its folder into -Djava.library.path=…, or name its file with -Dnativeheader.library."
                + name + "=….";
    }

    /**
     * The compiled helper stubs of an interface.
     *
     * @param library of the interface, which the stubs may need
     */
    static Symbols openHelpers(ClassPath classPath, String stem, Symbols library) {
        try {
            return searchHelpers(classPath, stem, library instanceof OpenLibrary open ? open.packed() : null);
        } catch (IllegalCallerException denied) {
            return new MissingLibrary(NativeAccess.reason());
        }
    }

    private static Symbols searchHelpers(ClassPath classPath, String stem, PackedLibrary library) {
        LibrarySearch search = new LibrarySearch();
        String fileName = stem + Platform.CURRENT.ending();
        Symbols found = search.resource(classPath, fileName, null);
        if (found != null) {
            return found;
        }
        String source = "META-INF/native-header/" + stem.replace('.', '/') + ".c";
        return new MissingLibrary("its C helper stubs cannot be opened. Tried:" + search.tried
                + "\n"
                + "If the file is not there, compile them with the Java sources on this platform with a C compiler, or"
                + " by hand: cc -shared -fPIC -o "
                + fileName + " " + source + ", and put the file on the class path in "
                + Platform.resourceFolder());
    }

    /** A library in a file, looked for nowhere else. */
    static Symbols openFile(Path file) {
        if (!Files.exists(file)) {
            return new MissingLibrary("there is no such file");
        }
        String name = file.toAbsolutePath().toString();
        try {
            return new OpenLibrary(SymbolLookup.libraryLookup(file.toAbsolutePath(), Arena.global()), file.toString());
        } catch (IllegalArgumentException failure) {
            return new MissingLibrary(LoaderMessage.of(name, failure.getMessage()));
        }
    }

    private Symbols property(String name, String fileName) {
        String property = "nativeheader.library." + name;
        String value = System.getProperty(property);
        if (value == null) {
            note("the system property " + property, "is not set");
            return null;
        }
        Path path = Path.of(value);
        return file(Files.isDirectory(path) ? path.resolve(fileName) : path, "the system property " + property + ": ");
    }

    /** @param beside a library that this one may need; null for none */
    private Symbols resource(ClassPath classPath, String fileName, PackedLibrary beside) {
        String folder = Platform.resourceFolder();
        String resource = folder + fileName;
        try {
            PackedLibrary library = LibraryResources.open(classPath, folder, fileName, beside);
            if (library == null) {
                note("the class path: " + resource, "is not there");
                return null;
            }
            return new OpenLibrary(library.lookup(), library.file().toString(), library);
        } catch (IllegalCallerException denied) {
            throw denied;
        } catch (IOException | RuntimeException failure) {
            note("the class path: " + resource, String.valueOf(failure.getMessage()));
            return null;
        }
    }

    private Symbols libraryPath(String fileName) {
        String folders = System.getProperty("java.library.path", "");
        for (String folder : folders.split(File.pathSeparator)) {
            if (!folder.isEmpty()) {
                Symbols found = inFolder(folder, fileName);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private Symbols inFolder(String folder, String fileName) {
        try {
            return file(Path.of(folder, fileName), "java.library.path: ");
        } catch (InvalidPathException failure) {
            note("java.library.path: " + folder, failure.getMessage());
            return null;
        }
    }

    private Symbols file(Path file, String origin) {
        if (!Files.exists(file)) {
            note(origin + file, "is not there");
            return null;
        }
        try {
            return new OpenLibrary(SymbolLookup.libraryLookup(file.toAbsolutePath(), Arena.global()), file.toString());
        } catch (IllegalArgumentException failure) {
            note(origin + file, LoaderMessage.ofFile(file, failure));
            return null;
        }
    }

    private Symbols system(String fileName) {
        try {
            return new OpenLibrary(SymbolLookup.libraryLookup(fileName, Arena.global()), fileName);
        } catch (IllegalArgumentException failure) {
            note("the system's loader: " + fileName, LoaderMessage.of(fileName, failure.getMessage()));
            return null;
        }
    }

    private void note(String place, String reason) {
        tried.append("\n    ").append(place).append(": ").append(reason);
    }
}
