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
 * Opens libraries that come as resources of the class path. One in a folder is used where it lies. One in a jar is copied to the
 * {@link ExtractionFolder}. What was opened before is used again only if it has the same content and needs the same libraries: another class
 * loader, or a jar that was replaced, may have other C under the same name.
 *
 * <p>The loader, too, takes a library of the same SONAME for the same library. Where another one is loaded already, the copy gets a name of its own,
 * and so do the references to it in the libraries that need it ({@link ElfRenames}).
 */
final class LibraryResources {

    private static final List<PackedLibrary> OPENED = new ArrayList<>();

    /** What is of the class loader that has this class alone: one in a child loader does not know what others opened. */
    private static final boolean IS_ALONE =
            LibraryResources.class.getClassLoader() == ClassLoader.getSystemClassLoader();

    private LibraryResources() {}

    /**
     * The library in this resource, opened; null if the class path does not have it.
     *
     * @param folder {@code META-INF/native-header/linux-x86_64/}
     * @param beside a library that this one may need; null for none
     * @throws IllegalArgumentException if the loader does not open it
     */
    static synchronized PackedLibrary open(ClassPath classPath, String folder, String fileName, PackedLibrary beside)
            throws IOException {
        return new Opening(classPath, folder, beside).open(fileName);
    }

    /** One library with those that it needs; two that need each other are opened once each. */
    private record Opening(ClassPath classPath, String folder, PackedLibrary beside, Map<String, PackedLibrary> done) {

        Opening(ClassPath classPath, String folder, PackedLibrary beside) {
            this(classPath, folder, beside, new HashMap<>());
        }

        PackedLibrary open(String fileName) throws IOException {
            if (done.containsKey(fileName)) {
                return done.get(fileName);
            }
            done.put(fileName, null);
            URL url = classPath.find(folder + fileName);
            if (url == null) {
                return null;
            }
            PackedLibrary opened =
                    url.getProtocol().equals("file") ? inFolder(path(url), fileName) : inJar(url, fileName);
            done.put(fileName, opened);
            return opened;
        }

        private PackedLibrary inFolder(Path file, String fileName) throws IOException {
            ElfNames names = names(file);
            List<PackedLibrary> needed = needed(names);
            Optional<PackedLibrary> before = before(fileName, file, needed);
            if (before.isPresent()) {
                return before.get();
            }
            boolean isOpen = OPENED.stream().anyMatch(each -> each.file().equals(file));
            if (IS_ALONE && !isOpen) {
                ElfRenames renames = ElfRenames.of(names, file, needed);
                if (renames.isEmpty()) {
                    return opened(new PackedLibrary(fileName, file, FileState.of(file), renames, needed));
                }
            }
            return renamed(fileName, copy(file.toUri().toURL(), fileName), names, needed);
        }

        private PackedLibrary inJar(URL url, String fileName) throws IOException {
            Path file = copy(url, fileName);
            ElfNames names = names(file);
            List<PackedLibrary> needed = needed(names);
            Optional<PackedLibrary> before = before(fileName, file, needed);
            if (before.isPresent()) {
                ExtractionFolder.delete(file);
                return before.get();
            }
            return renamed(fileName, file, names, needed);
        }

        private PackedLibrary renamed(String fileName, Path file, ElfNames names, List<PackedLibrary> needed)
                throws IOException {
            ElfRenames renames = ElfRenames.of(names, file, needed);
            renames.write(file);
            return opened(new PackedLibrary(fileName, file, FileState.of(file), renames, needed));
        }

        /** The loader looks for these among the libraries that are loaded, so they come first. */
        private List<PackedLibrary> needed(ElfNames names) throws IOException {
            List<PackedLibrary> needed = new ArrayList<>();
            for (ElfNames.Name name : names.needed()) {
                PackedLibrary library = beside != null && beside.isCalled(name.text()) ? beside : open(name.text());
                if (library != null) {
                    needed.add(library);
                }
            }
            return List.copyOf(needed);
        }
    }

    private static Optional<PackedLibrary> before(String fileName, Path file, List<PackedLibrary> needed)
            throws IOException {
        for (PackedLibrary each : OPENED) {
            if (each.fileName().equals(fileName) && each.needed().equals(needed) && each.hasContentOf(file)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("restricted") // this module is the one that is given native access
    private static PackedLibrary opened(PackedLibrary library) {
        SymbolLookup lookup;
        try {
            lookup = SymbolLookup.libraryLookup(library.file(), Arena.global());
        } catch (IllegalArgumentException failure) {
            throw new IllegalArgumentException(LoaderMessage.ofFile(library.file(), failure), failure);
        }
        OPENED.add(library.with(lookup));
        return OPENED.getLast();
    }

    /** Only Linux's loader finds a library by such a name. */
    private static ElfNames names(Path file) {
        try {
            return Platform.CURRENT == Platform.LINUX ? ElfNames.of(file) : ElfNames.NONE;
        } catch (IOException damaged) {
            return ElfNames.NONE; // the loader says what it has against it
        }
    }

    private static Path path(URL url) throws IOException {
        try {
            return Path.of(new URI(url.toString()));
        } catch (URISyntaxException notAFile) {
            throw new IOException(notAFile.getMessage(), notAFile);
        }
    }

    /** Not by a jar file that the JDK keeps open: it may have been replaced since. */
    private static Path copy(URL url, String fileName) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        try (InputStream content = connection.getInputStream()) {
            return ExtractionFolder.write(fileName, content);
        }
    }
}
