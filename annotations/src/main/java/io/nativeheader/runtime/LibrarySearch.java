package io.nativeheader.runtime;

import io.nativeheader.runtime.library.LibraryName;
import java.io.File;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Opens a library from the first location that has it: the system property {@code nativeheader.library.<name>}, the class path, the folders
 * in {@code java.library.path}, the system's loader. Records each failure for the error message.
 */
@SuppressWarnings("restricted") // programs grant native access to this module
final class LibrarySearch {

    /** What a loader says about a C++ library that is missing or too old: {@code version `GLIBCXX_3.4.32' not found}. */
    private static final Pattern CXX_LIBRARY = Pattern.compile("libstdc\\+\\+|libc\\+\\+|GLIBCXX_|CXXABI_");

    private static final String CXX_LIBRARY_ADVICE =
            "The C++ library of this system is missing, or older than that of the system where the stubs were compiled. Install it"
                    + " (Debian: apt install libstdc++6, or libc++1 for libc++.so.1), or compile the Java sources on a system as"
                    + " old as this one.";

    private final StringBuilder tried = new StringBuilder();

    private LibrarySearch() {}

    /**
     * Opens a library by its name.
     *
     * @param classPath the class path that may contain it
     * @param soname the library's SONAME; empty if unknown
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
                        "cannot open the library " + name + ". Searched:" + search.tried + "\n" + advice(name))
                : found;
    }

    private static String advice(String name) {
        String bare = LibraryName.ofFile(name);
        if (!bare.equals(name)) {
            return "Name the library without folder, \"lib\" and extension: @NativeHeader(library = \"" + bare
                    + "\"). To choose the file, set -Dnativeheader.library." + bare + "=….";
        }
        return "Install it, add its folder to -Djava.library.path=…, or set its file with -Dnativeheader.library."
                + name + "=….";
    }

    /**
     * Opens an interface's compiled helper stubs.
     *
     * @param stem the file name without extension: {@code p.Phy}
     * @param library the interface's library, which the stubs may need
     */
    static Symbols openHelpers(ClassPath classPath, String stem, Symbols library) {
        try {
            return searchHelpers(classPath, stem, library instanceof OpenLibrary open ? open.fromClassPath() : null);
        } catch (IllegalCallerException denied) {
            return new MissingLibrary(NativeAccess.reason());
        }
    }

    private static Symbols searchHelpers(ClassPath classPath, String stem, ClassPathLibrary library) {
        LibrarySearch search = new LibrarySearch();
        String fileName = stem + Platform.CURRENT.extension();
        Symbols found = search.resource(classPath, fileName, library);
        if (found != null) {
            return found;
        }
        String source = "META-INF/native-header/" + stem.replace('.', '/');
        boolean isCxx = classPath.find(source + ".cpp") != null
                || classPath.find(source + "." + RunningPlatform.name() + ".cpp") != null;
        return new MissingLibrary("cannot open its " + (isCxx ? "C++" : "C") + " helper stubs for "
                + RunningPlatform.name() + ". Searched:" + search.tried + "\n"
                + (isCxx && CXX_LIBRARY.matcher(search.tried).find()
                        ? CXX_LIBRARY_ADVICE
                        : advice(fileName, source, isCxx)));
    }

    /** Returns how to compile the stubs. */
    private static String advice(String fileName, String source, boolean isCxx) {
        // without it, the loader ends the process at the first call of an undefined function
        String bindNow = Platform.CURRENT == Platform.LINUX ? " -Wl,-z,now" : "";
        return "If the file is missing, javac could not compile the stubs for this platform, and its warnings say why."
                + " Compile the Java sources with a " + (isCxx ? "C++" : "C")
                + " compiler for this platform, or compile the stubs here: "
                + (isCxx ? "c++ -std=gnu++17" : "cc") + " -shared -fPIC" + bindNow + " -o "
                + fileName + " " + source + (isCxx ? ".cpp" : ".c") + " (or its neighbor for " + RunningPlatform.name()
                + ", if the package is for several platforms), and put the file on the class path in "
                + Platform.resourceFolder();
    }

    /** Opens a library file without searching anywhere else. */
    static Symbols openFile(Path file) {
        if (!Files.exists(file)) {
            return new MissingLibrary("the file does not exist");
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
            note("system property " + property, "not set");
            return null;
        }
        Path path = Path.of(value);
        return file(Files.isDirectory(path) ? path.resolve(fileName) : path, "system property " + property + ": ");
    }

    /** Opens a library from the class path. The dependency is a library that it may need, or null. */
    private Symbols resource(ClassPath classPath, String fileName, ClassPathLibrary dependency) {
        String folder = Platform.resourceFolder();
        String resource = folder + fileName;
        try {
            ClassPathLibrary library = LibraryResources.open(classPath, folder, fileName, dependency);
            if (library == null) {
                note("class path: " + resource, "not found");
                return null;
            }
            return new OpenLibrary(library.lookup(), library.file().toString(), library);
        } catch (IllegalCallerException denied) {
            throw denied;
        } catch (IOException | RuntimeException failure) {
            note("class path: " + resource, String.valueOf(failure.getMessage()));
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
            note(origin + file, "not found");
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
            note("system loader: " + fileName, LoaderMessage.of(fileName, failure.getMessage()));
            return null;
        }
    }

    private void note(String place, String reason) {
        tried.append("\n    ").append(place).append(": ").append(reason);
    }
}
