package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import io.nativeheader.processor.toolchain.library.LibrarySymbols;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a target's C library that the bundled lld needs, for a jar with the target's headers. For Linux these are link stubs with the
 * names of the C library's functions, so that undefined symbols are found while building. For Windows they are mingw-w64's libraries.
 */
public final class PackedLibraries {

    private PackedLibraries() {}

    /** Returns the files by their paths in the sysroot, {@code usr/lib/libc.so.6}; none if the libraries are not on this machine. */
    public static SortedMap<String, byte[]> of(BuildEnvironment environment) throws IOException {
        return switch (environment.target().os()) {
            case LINUX -> linux(environment);
            case WINDOWS -> windows(environment);
            case MACOS -> new TreeMap<>();
        };
    }

    private static SortedMap<String, byte[]> linux(BuildEnvironment environment) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path file : new LibcFiles(Optional.empty(), environment).all()) {
            String name = file.getFileName().toString();
            if (name.endsWith(".a")) {
                files.put("usr/lib/" + name, Files.readAllBytes(file));
            } else if (!name.equals(LibgccSymbols.FILE)
                    && LibraryFile.read(file, new LibraryFolders(List.of(), environment))
                            instanceof LibraryFile.Readable(LibraryFile library)
                    && library.symbols() instanceof LibrarySymbols.Known known) {
                byte[] stub = ElfLinkStub.bytes(
                        environment.target(),
                        library.soname().orElse(name),
                        known.byName().keySet());
                files.put("usr/lib/" + name, stub);
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> windows(BuildEnvironment environment) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path file : PeLldCommandLines.libraries(environment)) {
            files.put("lib/" + file.getFileName(), Files.readAllBytes(file));
        }
        return files;
    }
}
