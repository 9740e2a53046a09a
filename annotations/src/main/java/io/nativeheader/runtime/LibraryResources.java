package io.nativeheader.runtime;

import io.nativeheader.runtime.library.ElfNames;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens libraries that are resources on the class path. A library in a folder is opened in place if possible. A library in a jar is copied
 * to the {@link ExtractionFolder}.
 *
 * <p>A library that is already open is reused only if it has the same content and the same dependencies. Another class loader, or a jar
 * that was replaced, may provide different C code under the same name.
 *
 * <p>Linux's loader identifies libraries by their SONAME, regardless of the file. If a different library with the same SONAME is
 * already loaded, a copy with a unique SONAME is opened, and the libraries that need it refer to the new name ({@link ElfRenames}).
 */
final class LibraryResources {

    private static final List<ClassPathLibrary> OPENED = new ArrayList<>();

    /**
     * Whether the system class loader loaded this class. If not, other copies of this class may have opened
     * libraries that this one does not know.
     */
    private static final boolean IN_SYSTEM_LOADER =
            LibraryResources.class.getClassLoader() == ClassLoader.getSystemClassLoader();

    private LibraryResources() {}

    /**
     * Opens a library from the class path; returns null if it is not there.
     *
     * @param folder the resource folder: {@code META-INF/native-header/linux-x86_64/}
     * @param dependency an open library that this one may need, or null
     * @throws IllegalArgumentException if the system's loader cannot open it
     */
    static synchronized ClassPathLibrary open(
            ClassPath classPath, String folder, String fileName, ClassPathLibrary dependency) throws IOException {
        return new Opening(classPath, folder, dependency).open(fileName);
    }

    /** Opens one library and its dependencies, each only once, even if the dependencies are circular. */
    private record Opening(
            ClassPath classPath, String folder, ClassPathLibrary dependency, Map<String, ClassPathLibrary> done) {

        Opening(ClassPath classPath, String folder, ClassPathLibrary dependency) {
            this(classPath, folder, dependency, new HashMap<>());
        }

        ClassPathLibrary open(String fileName) throws IOException {
            if (done.containsKey(fileName)) {
                return done.get(fileName);
            }
            done.put(fileName, null);
            URL url = classPath.find(folder + fileName);
            if (url == null) {
                return null;
            }
            ClassPathLibrary opened =
                    url.getProtocol().equals("file") ? inFolder(path(url), fileName) : inJar(url, fileName);
            done.put(fileName, opened);
            return opened;
        }

        private ClassPathLibrary inFolder(Path file, String fileName) throws IOException {
            ElfNames names = names(file);
            List<ClassPathLibrary> needed = needed(names);
            Optional<ClassPathLibrary> present = alreadyOpen(fileName, file, needed);
            if (present.isPresent()) {
                return present.get();
            }
            boolean isOpen = OPENED.stream().anyMatch(each -> each.file().equals(file));
            if (IN_SYSTEM_LOADER && !isOpen) {
                ElfRenames renames = ElfRenames.of(names, file, needed);
                if (renames.isEmpty()) {
                    return load(new ClassPathLibrary(fileName, file, FileState.of(file), renames, needed));
                }
            }
            return renamed(fileName, copy(file.toUri().toURL(), fileName), names, needed);
        }

        private ClassPathLibrary inJar(URL url, String fileName) throws IOException {
            Path file = copy(url, fileName);
            ElfNames names = names(file);
            List<ClassPathLibrary> needed = needed(names);
            Optional<ClassPathLibrary> present = alreadyOpen(fileName, file, needed);
            if (present.isPresent()) {
                ExtractionFolder.delete(file);
                return present.get();
            }
            return renamed(fileName, file, names, needed);
        }

        private ClassPathLibrary renamed(String fileName, Path file, ElfNames names, List<ClassPathLibrary> needed)
                throws IOException {
            ElfRenames renames = ElfRenames.of(names, file, needed);
            renames.write(file);
            return load(new ClassPathLibrary(fileName, file, FileState.of(file), renames, needed));
        }

        /** Opens the dependencies first, because the loader looks for them among the loaded libraries. */
        private List<ClassPathLibrary> needed(ElfNames names) throws IOException {
            List<ClassPathLibrary> needed = new ArrayList<>();
            for (ElfNames.Name name : names.needed()) {
                ClassPathLibrary library =
                        dependency != null && dependency.isCalled(name.text()) ? dependency : open(name.text());
                if (library != null) {
                    needed.add(library);
                }
            }
            return List.copyOf(needed);
        }
    }

    private static Optional<ClassPathLibrary> alreadyOpen(String fileName, Path file, List<ClassPathLibrary> needed)
            throws IOException {
        for (ClassPathLibrary each : OPENED) {
            if (each.fileName().equals(fileName) && each.needed().equals(needed) && each.hasContentOf(file)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("restricted") // programs grant native access to this module
    private static ClassPathLibrary load(ClassPathLibrary library) {
        SymbolLookup lookup;
        try {
            lookup = SymbolLookup.libraryLookup(library.file(), Arena.global());
        } catch (IllegalArgumentException failure) {
            throw new IllegalArgumentException(LoaderMessage.ofFile(library.file(), failure), failure);
        }
        OPENED.add(library.with(lookup));
        return OPENED.getLast();
    }

    /** Reads a library's SONAME and those of its dependencies. Only Linux's loader identifies libraries by SONAME. */
    private static ElfNames names(Path file) {
        try {
            return Platform.CURRENT == Platform.LINUX ? ElfNames.of(file) : ElfNames.NONE;
        } catch (IOException damaged) {
            return ElfNames.NONE; // the loader reports what is wrong with the file
        }
    }

    private static Path path(URL url) throws IOException {
        try {
            return Path.of(new URI(url.toString()));
        } catch (URISyntaxException notAFile) {
            throw new IOException(notAFile.getMessage(), notAFile);
        }
    }

    /** Copies a resource to the extraction folder. Bypasses the JDK's cache of open jars, because the jar may have been replaced. */
    private static Path copy(URL url, String fileName) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        try (InputStream content = connection.getInputStream()) {
            return ExtractionFolder.write(fileName, content);
        }
    }
}
