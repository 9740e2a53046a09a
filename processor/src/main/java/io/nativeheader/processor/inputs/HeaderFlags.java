package io.nativeheader.processor.inputs;

import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.toolchain.BuildFlags;
import io.nativeheader.processor.toolchain.PkgConfig;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An annotated interface with the folders and flags that this machine has for it.
 *
 * @param folders where headers are looked for before the system's folders, in order
 * @param clangArguments all flags for clang, those of the folders included
 * @param packages what pkg-config says
 */
public record HeaderFlags(
        InterfaceRequest request, List<Path> folders, List<String> clangArguments, PkgConfig.Flags packages) {

    public HeaderFlags {
        folders = List.copyOf(folders);
        clangArguments = List.copyOf(clangArguments);
    }

    /** The same for a C compiler, with the library to link to. */
    public BuildFlags build(Optional<LibraryFile> library) {
        return new BuildFlags(
                clangArguments, packages.linker(), library.stream().toList());
    }
}
