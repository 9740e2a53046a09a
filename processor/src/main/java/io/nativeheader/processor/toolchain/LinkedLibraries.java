package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import io.nativeheader.processor.toolchain.library.LibrarySearch;
import java.util.ArrayList;
import java.util.List;

/**
 * The libraries that the user's flags name.
 *
 * @param files the libraries of the target
 * @param absent those that are not on this machine; only if the target is another platform
 * @param flags the other linker flags
 */
record LinkedLibraries(List<LibraryFile> files, List<AbsentLibrary> absent, List<String> flags) {

    LinkedLibraries {
        files = List.copyOf(files);
        absent = List.copyOf(absent);
        flags = List.copyOf(flags);
    }

    /**
     * Finds the libraries. For this platform, the linker itself finds those of {@code -l}. For another platform, this method finds them,
     * because a {@code -L} folder from pkg-config contains this platform's libraries.
     */
    static LinkedLibraries of(BuildFlags flags, BuildEnvironment environment) {
        if (!environment.isCross()) {
            return new LinkedLibraries(flags.libraries(), List.of(), flags.linker());
        }
        PkgConfig.Flags linker = new PkgConfig.Flags(flags.compiler(), flags.linker());
        LibraryFolders folders = new LibraryFolders(linker.libraryFolders(), environment);
        List<LibraryFile> files = new ArrayList<>(flags.libraries());
        List<String> missing = new ArrayList<>(flags.absent());
        List<String> names =
                linker.libraries().stream().map(name -> "-l" + name).toList();
        for (String name : linker.libraries()) {
            switch (LibrarySearch.find(name, folders)) {
                case LibrarySearch.Found(LibraryFile file) -> files.add(file);
                case LibrarySearch.NotFound _ -> missing.add(name);
            }
        }
        List<AbsentLibrary> absent = missing.stream()
                .distinct()
                .map(name -> AbsentLibrary.named(name, linker.libraryFolders(), environment))
                .toList();
        List<String> others = flags.linker().stream()
                .filter(flag -> !flag.startsWith("-L") && !names.contains(flag))
                .toList();
        return new LinkedLibraries(files, absent, others);
    }
}
